namespace Roslearn;

/// <summary>
/// Makes a partial class a neural network: Roslearn generates its training and prediction code while the project builds.
/// Needs one input ([Input]) and one head ([Classes] or [Output]); layers apply top to bottom, left to right.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ModelAttribute : Attribute;
