namespace Roslearn.Generators.Analysis;

/// <summary>Where a rule's page is.</summary>
internal static class HelpLink
{
    /// <summary>The folder of the pages, from the root of the repository.</summary>
    public const string Folder = "src/Roslearn.Generators/Analysis/Rules/";

    public static string To(string rule) => Folder + rule + ".md";
}
