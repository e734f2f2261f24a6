using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0112Tests
{
    [Theory]
    [InlineData("Classes(3), OneCycle, {|#0:EarlyStopping(5)|}", "[EarlyStopping] and [OneCycle] both control the length of the training")]
    [InlineData("Classes(3), OneCycle, {|#0:WarmUp(1)|}", "[WarmUp] and [OneCycle] both control the learning rate")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0112", message);

    [Theory]
    [InlineData("Classes(3), OneCycle")]
    [InlineData("Classes(3), CosineDecay, EarlyStopping(5)")]
    [InlineData("Classes(3), CosineDecay, WarmUp(1)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0112", Definition.Of(attributes));

    [Fact]
    public Task Other_Goes() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [OneCycle, {|RL0112:EarlyStopping(5)|}] // why
        partial class M;

        [Model, Input(4), Classes(3), {|RL0112:WarmUp(1)|}, OneCycle(0.01)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [OneCycle] // why
        partial class M;

        [Model, Input(4), Classes(3), OneCycle(0.01)]
        partial class N;
        """);

    [Fact]
    public Task OneCycle_CanGoInstead() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [OneCycle, {|RL0112:EarlyStopping(5)|}] // why
        partial class M;

        [Model, Input(4), Classes(3), {|RL0112:WarmUp(1)|}, OneCycle(0.01)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [EarlyStopping(5)] // why
        partial class M;

        [Model, Input(4), Classes(3), WarmUp(1)]
        partial class N;
        """, index: 1);
}
