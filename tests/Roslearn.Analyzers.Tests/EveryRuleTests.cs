using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Roslearn.Analyzers.Tests.Framework;
using Roslearn.CodeFixes;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Analyzers.Tests;

/// <summary>What holds for every rule: it fires and stays quiet, can be switched off in each of C#'s ways, and has all its parts.</summary>
public sealed partial class EveryRuleTests
{
    public static TheoryData<string> Ids => new(RuleTable.All.Select(rule => rule.Descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task FaultyDefinition_IsReportedAtTheFault(string id) => Verify.AnalyzerWithConfig(RuleSamples.Faulty(id), RuleSamples.Config(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task GoodDefinition_IsNotReported(string id) => Verify.Quiet(id, RuleSamples.Good(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Pragma_Silences(string id) => Verify.AnalyzerWithConfig(
        $"#pragma warning disable {id}\n" + RuleSamples.FaultyUnmarked(id) + $"\n#pragma warning restore {id}\n",
        RuleSamples.Config(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task PragmaOfAnotherRule_DoesNotSilence(string id) => Verify.AnalyzerWithConfig(
        "#pragma warning disable RL9999\n" + RuleSamples.Faulty(id),
        RuleSamples.Config(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task SuppressMessage_Silences(string id) => Verify.AnalyzerWithConfig(
        RuleSamples.FaultyUnmarked(id).Replace(
            FaultyDeclaration(id),
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Roslearn\", \"{id}\", Justification = \"test\")] {FaultyDeclaration(id)}",
            StringComparison.Ordinal),
        RuleSamples.Config(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task SeverityNone_Silences(string id) => Verify.AnalyzerWithConfig(
        RuleSamples.FaultyUnmarked(id),
        RuleSamples.Config(id) + $"\ndotnet_diagnostic.{id}.severity = none");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task SeveritySuggestion_IsUsed(string id) => Verify.AnalyzerWithConfig(
        RuleSamples.Faulty(id).Replace("{|" + id + ":", "{|#0:", StringComparison.Ordinal),
        RuleSamples.Config(id) + $"\ndotnet_diagnostic.{id}.severity = suggestion",
        Verify.At(id, DiagnosticSeverity.Info));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wording_FollowsTheConventions(string id)
    {
        DiagnosticDescriptor rule = Descriptor(id);
        Assert.Matches("^RL[0-9]{4}$", rule.Id);
        Assert.Matches("^Roslearn\\.[A-Z][A-Za-z]+$", rule.Category);
        Assert.DoesNotMatch(@"\.$", rule.Title.ToString());
        Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString());
        Assert.EndsWith(".", rule.Description.ToString(), StringComparison.Ordinal);
        Assert.True(rule.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_SaysEverythingUnderTheIdAndTitle(string id)
    {
        DiagnosticDescriptor rule = Descriptor(id);
        Assert.Equal($"src/Roslearn.Generators/Analysis/Rules/{id}.md", rule.HelpLinkUri);
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", id + ".md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains(rule.DefaultSeverity.ToString(), page, StringComparison.Ordinal);
        Assert.Contains(rule.Category, page, StringComparison.Ordinal);
        Assert.All(["## Why", "## How to fix", "## Examples", "## Configure", "## Sources"], heading => Assert.Contains("\n" + heading + "\n", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Thresholds_StandOnThePage(string id)
    {
        Rule rule = RuleTable.All.Single(rule => rule.Descriptor.Id == id);
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", id + ".md"));
        Assert.All(rule.Thresholds, threshold =>
        {
            Assert.Equal(id, threshold.Rule);
            Assert.True(threshold.Range.Contains(threshold.Default));
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| `{threshold.Name}` | {threshold.Default} |"), page, StringComparison.Ordinal);
        });
        Assert.Equal(rule.Thresholds.Count, Regex.Matches(page, @"^\| `roslearn\.", RegexOptions.Multiline).Count);
    }

    [Fact]
    public void Optimizers_AllHaveTraits() => Assert.Equal(
        typeof(OptimizerSpec).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OptimizerSpec))).OrderBy(type => type.Name, StringComparer.Ordinal),
        OptimizerTraits.Rows.Keys.OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Index_ListsEveryRule() => Assert.Equal(RuleIndex.Text(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "RuleIndex.md")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sample_AndTests_Exist(string id)
    {
        Assert.Contains(id, RuleSamples.All);
        Assert.NotNull(typeof(EveryRuleTests).Assembly.GetType($"Roslearn.Analyzers.Tests.Rules.{id}Tests"));
    }

    [Fact]
    public void ReleaseFiles_ListEveryRuleOnce_AsItIs()
    {
        List<string> listed = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Releases"))
            .SelectMany(File.ReadAllLines)
            .Select(line => ReleaseRow().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Value)
            .ToList();

        Assert.Equal(
            RuleTable.All.Select(rule => rule.Descriptor)
                .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}](Analysis/Rules/{rule.Id}.md)"),
            listed);
    }

    [Fact]
    public void Pages_AreAllOfRules() => Assert.Equal(
        RuleTable.All.Select(rule => rule.Descriptor.Id),
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_AreInOrderAndUnique() => Assert.Equal(
        RuleTable.All.Select(rule => rule.Descriptor.Id).Distinct().Order(StringComparer.Ordinal),
        RuleTable.All.Select(rule => rule.Descriptor.Id));

    [Fact]
    public void CodeFix_IsRegisteredForEveryRule() => Assert.Equal(
        RuleTable.All.Select(rule => rule.Descriptor.Id),
        new DefinitionCodeFix().FixableDiagnosticIds.Order(StringComparer.Ordinal));

    /// <summary>How the class begins that the faulty sample is about.</summary>
    private static string FaultyDeclaration(string id) => IsAboutCalls(id) ? "class Use" : id == "RL0013" ? "[Input" : "[Model";

    private static bool IsAboutCalls(string id) => id.StartsWith("RL07", StringComparison.Ordinal);

    private static DiagnosticDescriptor Descriptor(string id) => RuleTable.All.Single(rule => rule.Descriptor.Id == id).Descriptor;

    [GeneratedRegex(@"^RL[0-9]{4} .*\S")]
    private static partial Regex ReleaseRow();
}
