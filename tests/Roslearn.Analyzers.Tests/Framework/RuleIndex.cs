using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Analysis;

namespace Roslearn.Analyzers.Tests.Framework;

/// <summary>The index of the rules, generated from the rules: what <c>Analysis/README.md</c> has to say.</summary>
internal static class RuleIndex
{
    private const string Head = """
        # The rules

        What the analyzers say about a definition and about the code that uses it. Errors are about definitions that cannot work, warnings about what is
        almost certainly not meant, suggestions (`Info`) about what good practice does otherwise; `Hidden` rules show nothing but a light bulb. Severities
        and thresholds are set in `.editorconfig`, as the page of each rule shows; `#pragma warning disable` and `[SuppressMessage]` work as for any rule
        of C#. This file is generated: a test compares it with the rules, and writes what it should be beside itself if it is not.

        | rule | title | severity | category | thresholds |
        |---|---|---|---|---|

        """;

    public static string Text()
    {
        var text = new StringBuilder(Head);
        foreach (Rule rule in RuleTable.All)
        {
            DiagnosticDescriptor wording = rule.Descriptor;
            IEnumerable<string> thresholds = rule.Thresholds.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"`{threshold.Key}` {threshold.Default}"));
            text.Append(CultureInfo.InvariantCulture, $"| [{wording.Id}](Rules/{wording.Id}.md) | {wording.Title} | {wording.DefaultSeverity} | `{wording.Category}` | {string.Join(", ", thresholds)} |\n");
        }

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "RuleIndex.received.md"), text.ToString());
        return text.ToString();
    }
}
