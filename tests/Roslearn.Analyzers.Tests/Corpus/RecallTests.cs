using Microsoft.CodeAnalysis;
using Roslearn.Generators.Analysis;

namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Each fault is reported by the rule that is meant for it, and by no other.</summary>
public sealed class RecallTests
{
    /// <summary>No definition is at fault there.</summary>
    private static readonly string[] AreAboutTheProject = ["RL0012", "RL0901"];

    public static TheoryData<string> Names => new(Faults.All.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_IsReportedByItsRuleAlone(string name)
    {
        Fault fault = Faults.All.Single(candidate => candidate.Name == name);
        string definition = $"[{(fault.Rule == "RL0013" ? "" : "Model, ")}{fault.Attributes}] {(fault.Rule == "RL0001" ? "" : "partial ")}class M;";
        string use = $"class Use {{ void Method(Dataset<float, int> data, string path) {{ {fault.Body} }} }}";

        IReadOnlyList<string> advice = await Advice.Of(
            "using Roslearn; " + (fault.Body.Length == 0 ? "" : use) + definition, generate: fault.Body.Length > 0, TestContext.Current.CancellationToken);

        Assert.Equal([fault.Rule], advice);
    }

    [Fact]
    public void Corpus_HasAFaultForEveryRuleThatIsSeen()
    {
        Assert.InRange(Faults.All.Count, 60, int.MaxValue);
        Assert.Equal(
            RuleTable.All.Select(rule => rule.Descriptor).Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Hidden && !AreAboutTheProject.Contains(rule.Id)).Select(rule => rule.Id),
            Faults.All.Select(fault => fault.Rule).Distinct().Order(StringComparer.Ordinal));
    }
}
