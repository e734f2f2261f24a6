namespace Roslearn.Analyzers.Tests.Framework;

/// <summary>Writes the definitions of tests.</summary>
internal static class Definition
{
    /// <summary>A model <c>M</c> of four inputs, unless the attributes have an input of their own.</summary>
    public static string Of(string attributes) =>
        "using Roslearn; [Model, " + (attributes.Contains("Input(", StringComparison.Ordinal) || attributes.Contains("Tokens(", StringComparison.Ordinal) ? "" : "Input(4), ") + attributes + "] partial class M;";
}
