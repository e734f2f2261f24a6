using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0111Tests
{
    [Theory]
    [InlineData("Classes(3), Sgd(Momentum = {|#0:0.999|})", "Momentum = 0.999 is extreme: it multiplies the effective step by about 1,000")]
    [InlineData("Classes(3), RmsProp(Momentum = {|#0:0.995|})", "Momentum = 0.995 is extreme: it multiplies the effective step by about 200")]
    [InlineData("Classes(3), Adam(Beta1 = {|#0:0.995|})", "Beta1 = 0.995 is extreme: it multiplies the effective step by about 200")]
    [InlineData("Classes(3), AdamW(Beta2 = {|#0:0.5|})", "Beta2 = 0.5 is extreme: Beta1 squared is not below the root of Beta2, so the steps need not stay bounded")]
    [InlineData("Classes(3), Adam(Beta1 = 0.99, Beta2 = {|#0:0.96|}), Seed(1)", "Beta2 = 0.96 is extreme: Beta1 squared is not below the root of Beta2, so the steps need not stay bounded")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0111", message);

    [Theory]
    [InlineData("Classes(3), Sgd(Momentum = 0.99)")]
    [InlineData("Classes(3), Adam(Beta1 = 0.99)")]
    [InlineData("Classes(3), Adam(Beta1 = 0.9, Beta2 = 0.66)")]
    [InlineData("Classes(3), Lion(Beta1 = 0.999, Beta2 = 0.5)")]
    [InlineData("Classes(3), Adam")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0111", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), Sgd(Momentum = 0.999)", "max = 0.999")]
    [InlineData("Classes(3), Sgd(Momentum = {|RL0111:0.95|})", "max = 0.9")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0111." + config);

    [Fact]
    public Task Momentum_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Sgd(Momentum = {|RL0111:0.999|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Adam(Beta2 = {|RL0111:0.1|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Sgd(Momentum = 0.9)] // why
        partial class M;

        [Model, Input(4), Classes(3), Adam(Beta2 = 0.999)]
        partial class N;
        """);
}
