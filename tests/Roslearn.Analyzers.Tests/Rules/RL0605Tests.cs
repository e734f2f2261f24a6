using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0605Tests
{
    private const string Message = "Dropout acts between the recurrent layers of its attribute, but there is only one";

    [Theory]
    [InlineData("Input(50, 8), Lstm(64, Dropout = {|#0:0.3|}), Classes(3)", Message)]
    [InlineData("Input(50, 8), Gru(64, Dropout = {|#0:0.3|}), Gru(32), Classes(3)", Message)]
    public Task Message_SaysWhatIsMissing(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0605", message);

    [Theory]
    [InlineData("Input(50, 8), Lstm(64, Dropout = 0.3), Layers(2), Classes(3)")]
    [InlineData("Input(50, 8), Gru(64, 32, Dropout = 0.3), Classes(3)")]
    [InlineData("Input(50, 8), Rnn(64, Dropout = 0), Classes(3)")]
    [InlineData("Input(50, 8), Lstm(64), Dropout(0.3), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0605", Definition.Of(attributes));

    [Fact]
    public Task Argument_Goes() => Verify.Fix("""
        using Roslearn;

        [Model, Input(50, 8), Lstm(64, Dropout = {|RL0605:0.3|}), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Gru(8, Dropout = {|RL0605:0.2|}, Bidirectional = true)] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(50, 8), Lstm(64), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Gru(8, Bidirectional = true)] // why
        [Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task SecondLayer_IsStacked() => Verify.Fix("""
        using Roslearn;

        [Model, Input(50, 8), Lstm(64, Dropout = {|RL0605:0.3|}), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Gru(8, Dropout = {|RL0605:0.2|}), Layers(1)] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(50, 8), Lstm(64, Dropout = 0.3), Layers(2), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Gru(8, Dropout = 0.2), Layers(2)] // why
        [Classes(3)]
        partial class N;
        """, index: 1);
}
