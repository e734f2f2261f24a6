namespace Roslearn.Generators.Analysis;

/// <summary>The categories, as <c>.editorconfig</c> knows them (<c>dotnet_analyzer_diagnostic.category-Roslearn.Definition.severity</c>).</summary>
internal static class RuleCategory
{
    /// <summary>RL00xx: what cannot be trained at all.</summary>
    public const string Definition = "Roslearn.Definition";
}
