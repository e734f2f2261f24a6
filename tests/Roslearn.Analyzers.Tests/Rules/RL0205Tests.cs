using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0205Tests
{
    [Theory]
    [InlineData("Classes(3), Epochs(10), EarlyStopping({|#0:10|})", "Patience 10 can never be exhausted in 10 epochs")]
    [InlineData("Classes(3), {|#0:EarlyStopping|}", "Patience 10 can never be exhausted in 10 epochs")]
    [InlineData("Classes(3), Epochs(20), EarlyStopping({|#0:5000|})", "Patience 5,000 can never be exhausted in 20 epochs")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0205", message);

    [Theory]
    [InlineData("Classes(3), Epochs(11), EarlyStopping(10)")]
    [InlineData("Classes(3), Epochs(11), EarlyStopping")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0205", Definition.Of(attributes));

    [Fact]
    public Task Patience_BecomesATenth() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs(100), EarlyStopping({|RL0205:100|})] // why
        partial class M;

        [Model, Input(4), Classes(3), {|RL0205:EarlyStopping|}]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs(100), EarlyStopping(10)] // why
        partial class M;

        [Model, Input(4), Classes(3), EarlyStopping(patience: 3)]
        partial class N;
        """);

    [Fact]
    public Task EarlyStopping_Goes_WhereTooFewEpochs() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs(3), EarlyStopping({|RL0205:3|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(3), EarlyStopping({|RL0205:3|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs(3)] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(3)]
        partial class N;
        """);
}
