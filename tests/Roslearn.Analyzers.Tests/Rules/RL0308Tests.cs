using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0308Tests
{
    [Theory]
    [InlineData("Hidden(8), Classes(3), Init({|#0:Initializer.Zeros|})", "Equal initial weights keep all units identical")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0308", message);

    [Theory]
    [InlineData("Classes(3), Init(Initializer.Zeros)")]
    [InlineData("Hidden(8), Classes(3), Init(Initializer.HeUniform)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0308", Definition.Of(attributes));

    [Fact]
    public Task Initializer_BecomesHe() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3), Init({|RL0308:Initializer.Zeros|})]
        partial class M;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Init({|RL0308:Initializer.Zeros|})] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3), Init(Initializer.HeNormal)]
        partial class M;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Init(Initializer.HeNormal)] // why
        partial class N;
        """);

    [Fact]
    public Task Initializer_CanBecomeGlorot() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3), Init({|RL0308:Initializer.Zeros|})]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3), Init(Initializer.GlorotUniform)]
        partial class M;
        """, index: 1);
}
