using Microsoft.CodeAnalysis;
using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0901Tests
{
    private const string Marked = "using Roslearn; [Model, Input(4), Classes(3)] partial class {|#0:M|}; [Model, Input(4), Classes(3)] partial class N;";

    [Theory]
    [InlineData("roslearn.RL0101.max.adam = much", "'roslearn.RL0101.max.adam = much' is ignored: expected a number in (0, ∞)")]
    [InlineData("roslearn.rl0101.max.adam = -1", "'roslearn.RL0101.max.adam = -1' is ignored: expected a number in (0, ∞)")]
    [InlineData("roslearn.RL0401.max = 2", "'roslearn.RL0401.max = 2' is ignored: expected a number in [0, 1]")]
    [InlineData("roslearn.RL0301.max = 2.5", "'roslearn.RL0301.max = 2.5' is ignored: expected a whole number in [1, 2147483647]")]
    [InlineData("roslearn.rl0101.maximum = 3", "'roslearn.rl0101.maximum = 3' is ignored: no rule has this threshold")]
    public Task Setting_IsNamedOnceAFile(string config, string message) => Verify.AnalyzerWithConfig(
        Marked, config, Verify.At("RL0901", DiagnosticSeverity.Warning).WithMessage(message));

    [Theory]
    [InlineData("roslearn.RL0101.max.adam = 0.03")]
    [InlineData("roslearn.rl0301.MAX = 5")]
    [InlineData("other.RL0301.max = many")]
    public Task GoodSetting_IsFine(string config) => Verify.AnalyzerWithConfig(
        "using Roslearn; /* not RL0901 */ [Model, Input(4), Classes(3)] partial class M;", config);
}
