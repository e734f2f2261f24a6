namespace Roslearn;

/// <summary>The mean of each channel over the whole map [height, width, channels], or over all steps of a sequence [steps, features]. Makes [channels].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePoolAttribute : Attribute;
