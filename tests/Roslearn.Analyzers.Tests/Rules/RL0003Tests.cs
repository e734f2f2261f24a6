using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0003Tests
{
    [Theory]
    [InlineData("BatchSize({|#0:0|})", "The batch size must be at least 1, but is 0")]
    [InlineData("Epochs({|#0:-5|})", "The number of epochs must be at least 1, but is -5")]
    [InlineData("Hidden(8, {|#0:0|})", "The number of hidden units must be at least 1, but is 0")]
    [InlineData("Hidden({|#0:20000000|})", "The number of hidden units must be at most 1,048,576, but is 20,000,000")]
    [InlineData("{|#0:Hidden|}", "The number of layer widths must be at least 1, but is 0")]
    [InlineData("Hidden(8), Layers({|#0:257|})", "The number of layers must be at most 256, but is 257")]
    [InlineData("Hidden(8), Layers(200), Hidden(8), Layers({|#0:200|})", "The number of layers in all must be at most 256, but is 400")]
    public Task Message_NamesWhatItCounts(string attributes, string message) => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3), " + attributes + "] partial class M;", "RL0003", message);

    [Fact]
    public Task MoreWeightsThanFitIntoMemory_AreReportedAtTheLargestLayer() => Verify.Message(
        "using Roslearn; [Model, Input(100), Hidden(8, 1048576, {|#0:2000|}), Classes(3)] partial class M;",
        "RL0003",
        "The number of weights, with the padding of their rows, must be at most 536,870,912, but is 2,171,741,364");

    [Theory]
    [InlineData("Hidden({|RL0003:0|}, 8, 9)")]
    [InlineData("Hidden(8, {|RL0003:-2|}, 9)")]
    [InlineData("Hidden(new[] { 8, {|RL0003:0|} })")]
    [InlineData("Hidden(new int[] { 8, {|RL0003:0|} })")]
    [InlineData("Hidden([8, {|RL0003:0|}])")]
    [InlineData("Hidden(units: {|RL0003:0|})")]
    [InlineData("Hidden(units: new[] { {|RL0003:0|}, 8 }, Activation = Activation.Tanh)")]
    [InlineData("Hidden({|RL0003:0|}, Activation = Activation.Tanh)")]
    [InlineData("Hidden({|RL0003:4 - 4|})")]
    [InlineData("Hidden({|RL0003:0|}), Layers(3)")]
    [InlineData("BatchSize(size: {|RL0003:0|})")]
    public Task Value_IsFoundHoweverItIsWritten(string attributes) =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Classes(3), " + attributes + "] partial class M;");

    [Fact]
    public Task AttributesOnAnotherPart_AreReportedThere() => Verify.Analyzer(
        "using Roslearn; [Model, Input(4), Hidden(8)] partial class M;",
        "using Roslearn; [Classes({|RL0003:0|})] partial class M;");

    [Fact]
    public Task ZeroWithADefault_BecomesIt_AndAStrayMinusGoes() => Verify.Fix("""
        using Roslearn;

        [Model]
        [Input({|RL0003:-784|})] // why
        [Hidden(64, {|RL0003:-32|}), Layers(2)]
        [Classes(3)]
        [BatchSize( {|RL0003:0|} )]
        [Epochs(/* twice */ {|RL0003:0|})]
        partial class M;

        [Model, Input(4), Layers({|RL0003:0|}), Hidden(8), Output(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model]
        [Input(784)] // why
        [Hidden(64, 32), Layers(2)]
        [Classes(3)]
        [BatchSize( 32 )]
        [Epochs(/* twice */ 10)]
        partial class M;

        [Model, Input(4), Layers(3), Hidden(8), Output(3)]
        partial class N;
        """);
}
