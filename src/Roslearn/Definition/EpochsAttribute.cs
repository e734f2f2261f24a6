namespace Roslearn;

/// <summary>How often training goes over the whole training set (also called iterations); 10 when absent. One epoch is many steps of the optimizer.</summary>
/// <param name="count">At least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class EpochsAttribute(int count) : Attribute
{
    /// <summary>The number of epochs.</summary>
    public int Count { get; } = count;
}
