using System.Globalization;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

/// <summary>What <c>[Layers]</c> and <c>[Dropout]</c> apply to. A layer is written as its width, a dropout as <c>d</c> with its rate, a normalisation as <c>b</c> or <c>l</c>, an activation as <c>a</c> with its name.</summary>
public sealed class LayerStackTests
{
    [Theory]
    [InlineData("Hidden(8)", "8")]
    [InlineData("Hidden(8, 6)", "8 6")]
    [InlineData("Hidden(8), Hidden(6)", "8 6")]
    [InlineData("Hidden(8), Layers(1)", "8")]
    [InlineData("Hidden(8), Layers(2)", "8 8")]
    [InlineData("Hidden(8), Layers", "8 8 8")]
    [InlineData("Layers(2), Hidden(8)", "8 8")]
    [InlineData("Layers(2), Hidden(8), Hidden(6)", "8 8 6")]
    [InlineData("Hidden(8), Hidden(6), Layers(2)", "8 6 6")]
    [InlineData("Hidden(8), Layers(2), Hidden(6), Layers(3)", "8 8 6 6 6")]
    [InlineData("Layers(2), Hidden(8), Hidden(6), Layers(2)", "8 8 6 6")]
    [InlineData("Hidden(8, 6), Layers(2)", "8 6")]
    [InlineData("Layers(2), Hidden(8, 6)", "8 6")]
    [InlineData("Hidden(8), Dropout(0.5)", "8 d0.5")]
    [InlineData("Hidden(8), Dropout", "8 d0.5")]
    [InlineData("Dropout(0.2), Hidden(8)", "d0.2 8")]
    [InlineData("Dropout(0.2)", "d0.2")]
    [InlineData("Hidden(8), Dropout(0.5), Layers(2)", "8 d0.5 8 d0.5")]
    [InlineData("Hidden(8), Layers(2), Dropout(0.5)", "8 8 d0.5")]
    [InlineData("Layers(2), Hidden(8), Dropout(0.5)", "8 d0.5 8 d0.5")]
    [InlineData("Dropout(0.2), Layers(2), Hidden(8), Dropout(0.5)", "d0.2 8 d0.5 8 d0.5")]
    [InlineData("Layers(2), Dropout(0.2), Hidden(8)", "d0.2 8 8")]
    [InlineData("Hidden(8, 6), Dropout(0.5)", "8 6 d0.5")]
    [InlineData("Hidden(8, 6), Dropout(0.5), Layers(2)", "8 6 d0.5")]
    [InlineData("Hidden(8), Dropout(0.1), Dropout(0.2), Layers(2)", "8 d0.1 d0.2 8 d0.1 d0.2")]
    [InlineData("BatchNorm, Hidden(8)", "b 8")]
    [InlineData("Hidden(8), BatchNorm, Activate(Activation.Tanh), Dropout(0.5), Layers(2)", "8 b aTanh d0.5 8 b aTanh d0.5")]
    [InlineData("Hidden(8), Layers(2), LayerNorm", "8 8 l")]
    [InlineData("Hidden(8, 6), LayerNorm", "8 6 l")]
    [InlineData("Hidden(8), Activate, Activation(Activation.Elu)", "8 aElu")]
    [InlineData("Hidden(8), Activate", "8 aReLU")]
    [InlineData("Hidden(8), Dropout(0.1), Hidden(6), Dropout(0.3)", "8 d0.1 6 d0.3")]
    public void Attributes_GiveTheseLayers(string attributes, string expected)
    {
        ModelSpec spec = Definition.Spec("[Model, Input(4), " + attributes + ", Classes(3)]");

        Assert.Equal(expected, string.Join(' ', spec.Layers.Select(Text)));
    }

    [Fact]
    public void OriginsOfRepeatedLayers_NameTheWidthAndTheRepetition()
    {
        ModelSpec spec = Definition.Spec("[Model, Input(4), Hidden(8, 6), Hidden(5), Dropout(0.5), Layers(2), Classes(3)]");

        Assert.Equal(
            [new Origin(2, "units", 0), new Origin(2, "units", 1), new Origin(3, "units", 0), new Origin(4, "rate"), new Origin(3, "units", 0), new Origin(4, "rate")],
            spec.Layers.Select(layer => layer.Origin));
        Origin repeat = new(5, "count");
        Assert.Equal([Origin.None, Origin.None, repeat, repeat, repeat, repeat], spec.Layers.Select(layer => layer.Repeat));
    }

    [Fact]
    public void AbsurdRepetition_IsAnErrorAndStopsAtTheLimit()
    {
        ParsedModel model = Definition.Parse("[Model, Input(4), Hidden(8), Layers(2147483647), Classes(3)]");

        DefinitionError error = Assert.Single(model.Errors);
        Assert.Equal(("RL0003", new Origin(3, "count")), (error.Id, error.Origin));
        Assert.Equal(["The number of layers", "at most 256", "2,147,483,647"], error.Arguments);
        Assert.True(model.Spec.Layers.Count <= 256);
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void NumberOfLayers_HasALimit(int layers, bool isValid) =>
        Assert.Equal(isValid, Definition.Parse($"[Model, Input(4), Hidden(8), Layers(200), Hidden(6), Layers({layers - 200}), Classes(3)]").IsValid);

    [Theory]
    [InlineData("Lstm(8, Dropout = 0.3), Layers(3)", "r8 d0.3 r8 d0.3 r8")]
    [InlineData("Gru(8, 4, Dropout = 0.3)", "r8 d0.3 r4")]
    [InlineData("Rnn(8, Dropout = 0.3)", "r8")]
    [InlineData("Rnn(8, Dropout = 0), Layers(2)", "r8 r8")]
    [InlineData("Lstm(8, Dropout = 0.3), Dropout(0.2), Layers(2)", "r8 d0.2 d0.3 r8 d0.2")]
    [InlineData("Lstm(8, Dropout = 0.3), Layers(2), Dropout(0.2), Gru(4)", "r8 d0.3 r8 d0.2 r4")]
    public void RecurrentDropout_StandsBetweenTheLayersOfItsAttribute(string attributes, string expected) =>
        Assert.Equal(expected, string.Join(" ", Definition.Parse($"[Model, Input(5, 4), {attributes}, Classes(3)]").Spec.Layers.Select(Text)));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void DropoutBetween_CountsAsLayers(int copies, bool isValid) =>
        Assert.Equal(isValid, Definition.Parse($"[Model, Input(5, 4), Rnn(8, Dropout = 0.3), Layers({copies}), Classes(3)]").IsValid);

    private static string Text(LayerSpec layer) => layer switch
    {
        RecurrentSpec recurrent => "r" + recurrent.Units.ToString(CultureInfo.InvariantCulture),
        HiddenSpec hidden => hidden.Units.ToString(CultureInfo.InvariantCulture),
        BatchNormSpec => "b",
        LayerNormSpec => "l",
        ActivateSpec activate => "a" + activate.Activation,
        DropoutSpec dropout => "d" + dropout.Rate.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(layer.ToString()),
    };
}
