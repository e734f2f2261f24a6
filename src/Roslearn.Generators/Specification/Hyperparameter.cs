namespace Roslearn.Generators.Specification;

/// <summary>A number that belongs to an attribute of the definition: checked, compiled in, and overridable at run time.</summary>
/// <param name="Name">Its name in messages and in <c>TrainingOptions</c>.</param>
/// <param name="Setting">The value.</param>
/// <param name="Domain">The values that the formula is defined for.</param>
/// <param name="Default">The value when none is written.</param>
/// <param name="Condition">What messages add to the domain, when something else narrows it: <c>, its range with Nesterov</c>.</param>
internal sealed record Hyperparameter(string Name, Setting<double> Setting, Interval Domain, double Default, string Condition = "");
