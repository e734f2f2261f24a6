namespace Roslearn;

/// <summary>
/// Training goes through long sequences piece by piece (truncated back-propagation through time): the recurrent layers begin each batch with the
/// state that they had at the end of the batch before, the first batch of an epoch with 0. Example i of a batch goes on where example i of
/// the batch before ended, so the examples are taken in their order and not shuffled. Predictions and evaluations begin every example with 0.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class StatefulAttribute : Attribute;
