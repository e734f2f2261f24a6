using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0008Tests
{
    [Theory]
    [InlineData("Input(4), {|#0:Gru(8)|}, Classes(3)", "[Gru] needs 2-dimensional input, steps × values, but receives 1-dimensional input")]
    [InlineData("Input(4, 4, 1), {|#0:Rnn(8)|}, Classes(3)", "[Rnn] needs 2-dimensional input, steps × values, but receives 3-dimensional input")]
    [InlineData("Input(4), Hidden(8), Classes(3, PerStep = {|#0:true|})", "PerStep needs 2-dimensional input, steps × values, but receives 1-dimensional input")]
    [InlineData("Input(4, 2), {|#0:Embedding(8)|}, Lstm(8), Classes(3)", "[Embedding] needs tokens, as the first layer above them, but receives numbers")]
    [InlineData("Input(4, 2), Gru(8), {|#0:BatchNorm|}, Gru(8), Classes(3)", "[BatchNorm] needs values of a whole example, behind the last recurrent layer, but receives steps")]
    [InlineData("Tokens(4, 9), {|#0:Lstm(8)|}, Classes(3)", "What follows [Tokens] needs numbers, which [Embedding] makes, but receives tokens")]
    [InlineData("Input(4, 4, 1), Dropout(0.1), {|#0:BatchNorm|}, Hidden(8), Classes(3)", "[BatchNorm] needs what a layer makes or 1-dimensional input (Scaling = Scaling.Standard normalises any) but receives 3-dimensional input")]
    [InlineData("Input(784), {|#0:Conv2D(8, 3)|}, Classes(3)", "Conv2D(8, 3) needs 3-dimensional input, height × width × channels, but receives 1-dimensional input")]
    [InlineData("Input(64, 8), {|#0:SeparableConv2D(8, 3)|}, Classes(3)", "SeparableConv2D(8, 3) needs 3-dimensional input, height × width × channels, but receives 2-dimensional input")]
    [InlineData("Input(8, 8, 1), Hidden(9), {|#0:MaxPool(3)|}, Classes(3)", "MaxPool(3) needs 3-dimensional input, height × width × channels, or 2-dimensional input, steps × features, but receives 1-dimensional input")]
    [InlineData("Input(8, 8, 1), {|#0:Conv1D(8, 3)|}, Conv1D(8, 3), Classes(3)", "Conv1D(8, 3) needs 2-dimensional input, steps × features, but receives 3-dimensional input")]
    [InlineData("Input(8, 8, 1), GlobalMaxPool, {|#0:GlobalAveragePool|}, Classes(3)", "GlobalAveragePool needs 3-dimensional input, height × width × channels, or 2-dimensional input, steps × features, but receives 1-dimensional input")]
    [InlineData("Input(8, 2), Conv1D(8, 3), GlobalMaxPool, {|#0:Lstm(4)|}, Classes(3)", "[Lstm] needs 2-dimensional input, steps × values, but receives 1-dimensional input")]
    [InlineData("Input(8, 2), GlobalMaxPool, Classes(3, PerStep = {|#0:true|})", "PerStep needs 2-dimensional input, steps × values, but receives 1-dimensional input")]
    [InlineData("Input(8, 2), Lstm(4), {|#0:Conv1D(8, 3)|}, Lstm(4), Classes(3)", "Conv1D(8, 3) needs 2-dimensional input, steps × features, but receives the steps of a recurrent layer")]
    public Task Message_NamesWhatIsNeededAndReceived(string definition, string message) =>
        Verify.Message("using Roslearn; [Model, " + definition + "] partial class M;", "RL0008", message);

    [Theory]
    [InlineData("Input(4, 1), Lstm(8), Classes(3)")]
    [InlineData("Input(4, 2), Classes(3, PerStep = true)")]
    [InlineData("Tokens(4, 9), Embedding, Classes(3)")]
    [InlineData("Input(9, 2), Conv1D(4, 3), BatchNorm, MaxPool(2), Dropout(0.1), Hidden(3), Lstm(8), Classes(3, PerStep = true)")]
    [InlineData("Tokens(4, 9), Embedding(2), Hidden(3), Gru(8), Layers(2), Output(3, PerStep = true)")]
    public Task Sequences_AreFine(string definition) => Verify.Analyzer("using Roslearn; [Model, " + definition + "] partial class M;");

    [Theory]
    [InlineData("Input(4), BatchNorm, Hidden(8), Classes(3)")]
    [InlineData("Input(4, 4, 1), Hidden(8), BatchNorm, LayerNorm, Classes(3)")]
    public Task NormalizationsOfVectors_AreFine(string definition) => Verify.Analyzer("using Roslearn; [Model, " + definition + "] partial class M;");

    [Fact]
    public Task SquareInput_BecomesAPicture() => Verify.Fix("""
        using Roslearn;
        [Model, Input(784), {|RL0008:Conv2D(8, 3)|}, Classes(10)]
        partial class M;
        """, """
        using Roslearn;
        [Model, Input(28, 28, 1), Conv2D(8, 3), Classes(10)]
        partial class M;
        """);

    [Fact]
    public Task Tokens_GetAnEmbedding() => Verify.Fix("""
        using Roslearn;
        [Model, Tokens(4, 9), {|RL0008:Lstm(8)|}, Classes(3)]
        partial class M;
        """, """
        using Roslearn;
        [Model, Embedding, Tokens(4, 9), Lstm(8), Classes(3)]
        partial class M;
        """);
}
