using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

public sealed class ModelParserTests
{
    [Fact]
    public void DesignCard_IsReadAsWritten()
    {
        ModelSpec spec = Definition.Spec("""
            [Model]
            [Input(784)]
            [Hidden(128), Layers(3)]
            [Classes(10)]
            [LearningRate(0.001)]
            """);

        Assert.Equal([784], spec.Input!.Shape);
        Assert.Equal([128, 128, 128], spec.Layers.Cast<HiddenSpec>().Select(layer => layer.Units));
        Assert.All(spec.Layers, layer => Assert.Equal(new Origin(3, "count"), layer.Repeat));
        Assert.Equal(10, Assert.IsType<ClassesSpec>(spec.Head).Size);
        Assert.Equal(new Setting<double>(0.001, new Origin(5, "rate")), spec.Training.LearningRate);
    }

    [Fact]
    public void NothingOptional_GivesTheDefaults()
    {
        ModelSpec spec = Definition.Spec("[Model, Input(4), Hidden(8), Output(1)]");

        AdamSpec adam = Assert.IsType<AdamSpec>(spec.Optimizer);
        Assert.Equal((0.9, 0.999, 1e-8), (adam.Beta1.Value, adam.Beta2.Value, adam.Epsilon.Value));
        Assert.Equal(Origin.None, adam.Origin);
        Assert.Equal(new TrainingSpec(1e-3, 32, 10, 0UL, 0.0), spec.Training);
        HiddenSpec hidden = Assert.IsType<HiddenSpec>(Assert.Single(spec.Layers));
        Assert.Equal((Activation.ReLU, null, Origin.None), (hidden.Activation, hidden.Initializer, hidden.ActivationSetting.Origin));
        OutputSpec output = Assert.IsType<OutputSpec>(spec.Head);
        Assert.Equal((new Setting<int>(0, Origin.None), new Setting<int>(0, Origin.None)), (spec.Input!.ScalingSetting, output.ScalingSetting));
        Assert.Equal((Loss.MeanSquaredError, Activation.Linear, 1.0), (output.Loss, output.Activation, output.HuberDelta.Value));
    }

    [Fact]
    public void EveryNumber_IsReadWithItsOrigin()
    {
        ModelSpec spec = Definition.Spec(
            "[Model, Input(4, Scaling = Scaling.Standard), Output(2, Loss = Loss.Huber, HuberDelta = 2.5, Scaling = Scaling.MinMax), Sgd(Momentum = 0.8, Nesterov = true), L2(0.01), BatchSize(16), Epochs(5), Seed(18446744073709551615)]");

        SgdSpec sgd = Assert.IsType<SgdSpec>(spec.Optimizer);
        Assert.Equal(new Setting<double>(0.8, new Origin(3, "Momentum")), sgd.Momentum);
        Assert.Equal(new Setting<double>(0, Origin.None), sgd.Dampening);
        Assert.Equal(new Setting<bool>(true, new Origin(3, "Nesterov")), sgd.Nesterov);
        Assert.Equal(new Setting<double>(0.01, new Origin(4, "lambda")), spec.Training.L2);
        Assert.Equal(new Setting<int>(16, new Origin(5, "size")), spec.Training.BatchSize);
        Assert.Equal(new Setting<int>(5, new Origin(6, "count")), spec.Training.Epochs);
        Assert.Equal(new Setting<ulong>(ulong.MaxValue, new Origin(7, "seed")), spec.Training.Seed);
        OutputSpec output = Assert.IsType<OutputSpec>(spec.Head);
        Assert.Equal(new Setting<double>(2.5, new Origin(2, "HuberDelta")), output.HuberDelta);
        Assert.Equal(Loss.Huber, output.Loss);
        Assert.Equal((Scaling.MinMax, new Origin(2, "Scaling")), (output.Scaling, output.ScalingSetting.Origin));
        Assert.Equal((Scaling.Standard, new Origin(1, "Scaling")), (spec.Input!.Scaling, spec.Input.ScalingSetting.Origin));
        Assert.Equal(new Origin(2, "size"), output.Origin);
    }

    [Fact]
    public void Adam_IsReadWithItsOwnNumbers()
    {
        AdamSpec adam = Assert.IsType<AdamSpec>(Definition.Spec("[Model, Input(4), Output(2), Adam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-6)]").Optimizer);

        Assert.Equal((0.8, 0.99, 1e-6), (adam.Beta1.Value, adam.Beta2.Value, adam.Epsilon.Value));
    }

    [Theory]
    [InlineData("Sgd", "Momentum = 0.9, Dampening = 0", 1e-3)]
    [InlineData("Sgd(Momentum = 0.5, Dampening = 0.25)", "Momentum = 0.5, Dampening = 0.25", 1e-3)]
    [InlineData("AmsGrad", "Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08", 1e-3)]
    [InlineData("AmsGrad(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25)", "Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25", 1e-3)]
    [InlineData("AdamW", "Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08, WeightDecay = 0.01", 1e-3)]
    [InlineData("AdamW(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25, WeightDecay = 0.5)", "Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25, WeightDecay = 0.5", 1e-3)]
    [InlineData("NAdam", "Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08, MomentumDecay = 0.004", 2e-3)]
    [InlineData("NAdam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25, MomentumDecay = 0.5)", "Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25, MomentumDecay = 0.5", 2e-3)]
    [InlineData("RAdam", "Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1E-08", 1e-3)]
    [InlineData("RAdam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25)", "Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.25", 1e-3)]
    [InlineData("Adagrad", "RateDecay = 0, InitialAccumulator = 0, Epsilon = 1E-10", 1e-2)]
    [InlineData("Adagrad(RateDecay = 0.5, InitialAccumulator = 2, Epsilon = 0.25)", "RateDecay = 0.5, InitialAccumulator = 2, Epsilon = 0.25", 1e-2)]
    [InlineData("RmsProp", "Alpha = 0.99, Momentum = 0, Epsilon = 1E-08", 1e-2)]
    [InlineData("RmsProp(Alpha = 0.5, Momentum = 0.75, Epsilon = 0.25)", "Alpha = 0.5, Momentum = 0.75, Epsilon = 0.25", 1e-2)]
    [InlineData("Adadelta", "Rho = 0.9, Epsilon = 1E-06", 1)]
    [InlineData("Adadelta(Rho = 0.5, Epsilon = 0.25)", "Rho = 0.5, Epsilon = 0.25", 1)]
    [InlineData("Lion", "Beta1 = 0.9, Beta2 = 0.99, WeightDecay = 0", 1e-4)]
    [InlineData("Lion(Beta1 = 0.5, Beta2 = 0.75, WeightDecay = 0.25)", "Beta1 = 0.5, Beta2 = 0.75, WeightDecay = 0.25", 1e-4)]
    public void Optimizer_IsReadWithItsOwnNumbers(string attribute, string numbers, double learningRate)
    {
        ModelSpec spec = Definition.Spec($"[Model, Input(4), Output(2), {attribute}]");

        Assert.Equal(numbers, string.Join(", ", spec.Optimizer.Numbers.Select(number => FormattableString.Invariant($"{number.Name} = {number.Setting.Value}"))));
        Assert.Equal(learningRate, spec.Training.LearningRate.Value);
        Assert.All(spec.Optimizer.Numbers, number => Assert.Equal(
            attribute.Contains(number.Name, StringComparison.Ordinal) ? new Origin(3, number.Name) : Origin.None, number.Setting.Origin));
    }

    [Fact]
    public void CenteredRmsProp_IsReadAsSuch()
    {
        Assert.True(Assert.IsType<RmsPropSpec>(Definition.Spec("[Model, Input(4), Output(2), RmsProp(Centered = true)]").Optimizer).Centered.Value);
        Assert.False(Assert.IsType<RmsPropSpec>(Definition.Spec("[Model, Input(4), Output(2), RmsProp]").Optimizer).Centered.Value);
    }

    [Fact]
    public void Regularization_IsReadWithItsOrigins_AndAbsentIsNone()
    {
        ModelSpec spec = Definition.Spec("[Model, Input(4), LabelSmoothing(0.2), Classes(2), L1(0.25), ClipNorm(2), MaxNorm(4), ClassWeights(0.5, 3)]");

        Assert.Equal(
            new RegularizationSpec(new Setting<double>(0.25, new Origin(4, "lambda")), new Setting<double>(2, new Origin(5, "maximum")), null, new Setting<double>(4, new Origin(6, "maximum"))),
            spec.Regularization);
        ClassesSpec classes = Assert.IsType<ClassesSpec>(spec.Head);
        Assert.Equal(new Setting<double>(0.2, new Origin(2, "smoothing")), classes.LabelSmoothing);
        Assert.Equal([new Setting<double>(0.5, new Origin(7, "weights", 0)), new Setting<double>(3, new Origin(7, "weights", 1))], classes.ClassWeights);
        Assert.Equal(3, Definition.Spec("[Model, Input(4), Classes(2), ClipValue(3)]").Regularization.ClipValue!.Value.Value);
        Assert.Equal((1e-5, 3), (Definition.Spec("[Model, Input(4), Classes(2), L1]").Regularization.L1!.Value.Value, Definition.Spec("[Model, Input(4), Classes(2), MaxNorm]").Regularization.MaxNorm!.Value.Value));
        Assert.NotEqual(Definition.Spec("[Model, Input(4), Classes(2), ClassWeights(1, 2)]"), Definition.Spec("[Model, Input(4), Classes(2), ClassWeights(1, 3)]"));
        Assert.Equal(RegularizationSpec.None, Definition.Spec("[Model, Input(4), Classes(2)]").Regularization);
        Assert.Null(Assert.IsType<ClassesSpec>(Definition.Spec("[Model, Input(4), Classes(2)]").Head).LabelSmoothing);
    }

    [Fact]
    public void L2WithoutNumber_IsTheDefaultPenalty_AndAbsentIsNone()
    {
        Assert.Equal(1e-4, Definition.Spec("[Model, Input(4), Output(2), L2]").Training.L2.Value);
        Assert.Equal(0, Definition.Spec("[Model, Input(4), Output(2)]").Training.L2.Value);
    }

    [Fact]
    public void NamedArguments_AreReadLikePositionalOnes()
    {
        ModelSpec spec = Definition.Spec(
            "[Model, Input(shape: 4), Hidden(units: new[] { 8, 6 }, Activation = Activation.Tanh), Dropout(rate: 0.25), Output(size: 3, Loss = Loss.Huber)]");

        Assert.Equal([4], spec.Input!.Shape);
        Assert.Equal([8, 6], spec.Layers.OfType<HiddenSpec>().Select(layer => layer.Units));
        Assert.Equal(0.25, Assert.Single(spec.Layers.OfType<DropoutSpec>()).Rate);
        Assert.Equal(3, spec.Head!.Size);
    }

    [Fact]
    public void ModelWideActivation_AppliesWhereNoneIsWritten_WhereverItStands()
    {
        ModelSpec spec = Definition.Spec(
            "[Model, Input(4), Hidden(8), Activation(Activation.Gelu), Hidden(6, Activation = Activation.Tanh), Hidden(5, Activation = Activation.ReLU), Classes(3)]");

        Assert.Equal(
            [Activation.Gelu, Activation.Tanh, Activation.ReLU],
            spec.Layers.Cast<HiddenSpec>().Select(layer => layer.Activation));
        Assert.Equal(
            [new Origin(3, "activation"), new Origin(4, "Activation"), new Origin(5, "Activation")],
            spec.Layers.Cast<HiddenSpec>().Select(layer => layer.ActivationSetting.Origin));
    }

    [Fact]
    public void Init_AppliesToEveryLayerAndTheHead()
    {
        ModelSpec spec = Definition.Spec("[Model, Init(Initializer.GlorotNormal), Input(4), Hidden(8, 6), Classes(3)]");

        Assert.All(spec.Layers.Cast<HiddenSpec>(), layer => Assert.Equal(Initializer.GlorotNormal, layer.Initializer));
        Assert.Equal(Initializer.GlorotNormal, spec.Head!.Initializer);
    }

    [Fact]
    public void WrittenAsConstants_IsReadAsTheirValues()
    {
        ModelSpec spec = Definition.ParseFiles(
            "using Roslearn; static class K { public const int Width = 1 << 6; public const double Rate = 1.0 / 8; }\n" +
            "[Model, Input(K.Width * 2), Hidden(K.Width), Classes('c' - 'a'), LearningRate(K.Rate)] partial class M;").Spec;

        Assert.Equal([128], spec.Input!.Shape);
        Assert.Equal(2, spec.Head!.Size);
        Assert.Equal(0.125, spec.Training.LearningRate.Value);
    }

    [Fact]
    public void AttributesOfOthers_AreLeftAlone()
    {
        Origin plain = Definition.Spec("[Model, Input(4), Classes(3)]").Head!.Origin;

        Origin mixed = Definition.Spec("[System.Serializable, Model, System.Obsolete] [Input(4), Classes(3)]").Head!.Origin;

        Assert.Equal(plain, mixed);
    }

    [Fact]
    public void CommentsAndLinesAboveAndBetween_GiveAnEqualModel()
    {
        var plain = Definition.Parse("[Model]\n[Input(4)]\n[Hidden(8, 6)]\n[Classes(3)]");

        var moved = Definition.Parse("// one\n\n[Model] /* two */\n\n// three\n[Input( 4 )]\n[Hidden(8,   6)][Classes(3)]");

        Assert.Equal(plain, moved);
        Assert.Equal(plain.GetHashCode(), moved.GetHashCode());
    }

    [Theory]
    [InlineData("Input(5)")]
    [InlineData("Hidden(9, 6)")]
    [InlineData("Hidden(8, 6, Activation = Activation.Elu)")]
    [InlineData("Dropout(0.25)")]
    [InlineData("Classes(4)")]
    [InlineData("LearningRate(0.002)")]
    [InlineData("BatchSize(33)")]
    [InlineData("Epochs(11)")]
    [InlineData("Seed(1)")]
    [InlineData("L2(0.1)")]
    [InlineData("L1(0.1)")]
    [InlineData("ClipNorm(2)")]
    [InlineData("MaxNorm(2)")]
    [InlineData("LabelSmoothing(0.3)")]
    [InlineData("Adam(Beta1 = 0.8)")]
    [InlineData("Adam(Beta2 = 0.8)")]
    [InlineData("Adam(Epsilon = 0.1)")]
    [InlineData("Activation(Activation.Silu)")]
    [InlineData("Init(Initializer.HeUniform)")]
    public void ChangedValue_GivesAnotherModel(string changed)
    {
        const string Plain = "[Model, Input(4), Hidden(8, 6), Dropout(0.5), Classes(3), LearningRate(0.001), BatchSize(32), Epochs(10), Seed(0), L2(0.2), L1(0.2), ClipNorm(1), MaxNorm(1), LabelSmoothing(0.1), Adam, Activation(Activation.Elu), Init(Initializer.HeNormal)]";
        string name = changed[..changed.IndexOf('(', StringComparison.Ordinal)];
        string edited = System.Text.RegularExpressions.Regex.Replace(Plain, $@"\b{name}\b(\([^)]*\))?", changed, System.Text.RegularExpressions.RegexOptions.None);

        Assert.NotEqual(Plain, edited);
        Assert.NotEqual(Definition.Spec(Plain), Definition.Spec(edited));
    }
}
