using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0203Tests
{
    [Theory]
    [InlineData("Classes(3), BatchSize({|#0:23|})", "23 is not a typical batch size; the nearest is 32")]
    [InlineData("Classes(3), BatchSize({|#0:22|})", "22 is not a typical batch size; the nearest is 16")]
    [InlineData("Classes(3), BatchSize({|#0:5000|}), WarmUp(1)", "5,000 is not a typical batch size; the nearest is 4,096")]
    [InlineData("Classes(3), BatchSize({|#0:2147483647|}), WarmUp(1)", "2,147,483,647 is not a typical batch size; the nearest is 1,073,741,824")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0203", message);

    [Theory]
    [InlineData("Classes(3), BatchSize(1)")]
    [InlineData("Classes(3), BatchSize(128)")]
    [InlineData("Classes(3), BatchSize(5000)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0203", Definition.Of(attributes));

    [Fact]
    public Task Size_BecomesTheNearest() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize({|RL0203:23|})] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize({|RL0203:100|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize(32)] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(128)]
        partial class N;
        """);
}
