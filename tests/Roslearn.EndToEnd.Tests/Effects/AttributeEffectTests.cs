using System.Reflection;
using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Effects;

/// <summary>Every argument of every attribute changes what is generated or learnt; one without a case here fails.</summary>
public class AttributeEffectTests
{
    private const int Rows = 40;
    private const string Start = "[Model, Input(4), Hidden(6)";
    private const string Unannotated = "/// <summary>No model.</summary>";
    private const string Base = Start + ", Classes(3)]";

    /// <summary>A definition, and the same with another value of one argument.</summary>
    private static readonly Dictionary<string, (string Before, string After)> Cases = new()
    {
        ["Model"] = (Unannotated, Base),
        ["Activation.Activation"] = (Base, "[Model, Input(4), Activation(Activation.Tanh), Hidden(6), Classes(3)]"),
        ["Adam.Beta1"] = (Start + ", Classes(3), Adam]", Start + ", Classes(3), Adam(Beta1 = 0.5)]"),
        ["Adam.Beta2"] = (Start + ", Classes(3), Adam]", Start + ", Classes(3), Adam(Beta2 = 0.5)]"),
        ["Adam.Epsilon"] = (Start + ", Classes(3), Adam]", Start + ", Classes(3), Adam(Epsilon = 0.1)]"),
        ["AmsGrad.Beta1"] = (Start + ", Classes(3), AmsGrad]", Start + ", Classes(3), AmsGrad(Beta1 = 0.5)]"),
        ["AmsGrad.Beta2"] = (Start + ", Classes(3), AmsGrad]", Start + ", Classes(3), AmsGrad(Beta2 = 0.5)]"),
        ["AmsGrad.Epsilon"] = (Start + ", Classes(3), AmsGrad]", Start + ", Classes(3), AmsGrad(Epsilon = 0.1)]"),
        ["AdamW.Beta1"] = (Start + ", Classes(3), AdamW]", Start + ", Classes(3), AdamW(Beta1 = 0.5)]"),
        ["AdamW.Beta2"] = (Start + ", Classes(3), AdamW]", Start + ", Classes(3), AdamW(Beta2 = 0.5)]"),
        ["AdamW.Epsilon"] = (Start + ", Classes(3), AdamW]", Start + ", Classes(3), AdamW(Epsilon = 0.1)]"),
        ["AdamW.WeightDecay"] = (Start + ", Classes(3), AdamW]", Start + ", Classes(3), AdamW(WeightDecay = 0.5)]"),
        ["NAdam.Beta1"] = (Start + ", Classes(3), NAdam]", Start + ", Classes(3), NAdam(Beta1 = 0.5)]"),
        ["NAdam.Beta2"] = (Start + ", Classes(3), NAdam]", Start + ", Classes(3), NAdam(Beta2 = 0.5)]"),
        ["NAdam.Epsilon"] = (Start + ", Classes(3), NAdam]", Start + ", Classes(3), NAdam(Epsilon = 0.1)]"),
        ["NAdam.MomentumDecay"] = (Start + ", Classes(3), NAdam]", Start + ", Classes(3), NAdam(MomentumDecay = 0.5)]"),
        ["RAdam.Beta1"] = (Start + ", Classes(3), RAdam]", Start + ", Classes(3), RAdam(Beta1 = 0.5)]"),
        ["RAdam.Beta2"] = (Start + ", Classes(3), RAdam]", Start + ", Classes(3), RAdam(Beta2 = 0.5)]"),
        ["RAdam.Epsilon"] = (Start + ", Classes(3), RAdam]", Start + ", Classes(3), RAdam(Epsilon = 0.1)]"),
        ["Adagrad.RateDecay"] = (Start + ", Classes(3), Adagrad]", Start + ", Classes(3), Adagrad(RateDecay = 0.5)]"),
        ["Adagrad.InitialAccumulator"] = (Start + ", Classes(3), Adagrad]", Start + ", Classes(3), Adagrad(InitialAccumulator = 0.5)]"),
        ["Adagrad.Epsilon"] = (Start + ", Classes(3), Adagrad]", Start + ", Classes(3), Adagrad(Epsilon = 0.1)]"),
        ["RmsProp.Alpha"] = (Start + ", Classes(3), RmsProp]", Start + ", Classes(3), RmsProp(Alpha = 0.5)]"),
        ["RmsProp.Momentum"] = (Start + ", Classes(3), RmsProp]", Start + ", Classes(3), RmsProp(Momentum = 0.5)]"),
        ["RmsProp.Centered"] = (Start + ", Classes(3), RmsProp]", Start + ", Classes(3), RmsProp(Centered = true)]"),
        ["RmsProp.Epsilon"] = (Start + ", Classes(3), RmsProp]", Start + ", Classes(3), RmsProp(Epsilon = 0.1)]"),
        ["Adadelta.Rho"] = (Start + ", Classes(3), Adadelta]", Start + ", Classes(3), Adadelta(Rho = 0.5)]"),
        ["Adadelta.Epsilon"] = (Start + ", Classes(3), Adadelta]", Start + ", Classes(3), Adadelta(Epsilon = 0.1)]"),
        ["Lion.Beta1"] = (Start + ", Classes(3), Lion]", Start + ", Classes(3), Lion(Beta1 = 0.5)]"),
        ["Lion.Beta2"] = (Start + ", Classes(3), Lion]", Start + ", Classes(3), Lion(Beta2 = 0.5)]"),
        ["Lion.WeightDecay"] = (Start + ", Classes(3), Lion]", Start + ", Classes(3), Lion(WeightDecay = 0.5)]"),
        ["L1.Lambda"] = (Base, Start + ", Classes(3), L1(0.01)]"),
        ["ClipNorm.Maximum"] = (Start + ", Classes(3), Sgd]", Start + ", Classes(3), Sgd, ClipNorm(0.01)]"),
        ["ClipValue.Maximum"] = (Start + ", Classes(3), Sgd]", Start + ", Classes(3), Sgd, ClipValue(0.001)]"),
        ["MaxNorm.Maximum"] = (Base, Start + ", Classes(3), MaxNorm(0.5)]"),
        ["LabelSmoothing.Smoothing"] = (Base, Start + ", Classes(3), LabelSmoothing(0.3)]"),
        ["ClassWeights.Weights"] = (Base, Start + ", Classes(3), ClassWeights(1, 2, 3)]"),
        ["BatchSize.Size"] = (Base, Start + ", Classes(3), BatchSize(7)]"),
        ["Classes.Count"] = (Base, Start + ", Classes(4)]"),
        ["Dropout.Rate"] = (Start + ", Dropout(0.5), Classes(3)]", Start + ", Dropout(0.25), Classes(3)]"),
        ["Epochs.Count"] = (Base, Start + ", Classes(3), Epochs(3)]"),
        ["Hidden.Activation"] = (Base, "[Model, Input(4), Hidden(6, Activation = Activation.Silu), Classes(3)]"),
        ["Hidden.Units"] = (Base, "[Model, Input(4), Hidden(6, 5), Classes(3)]"),
        ["Init.Initializer"] = (Base, Start + ", Classes(3), Init(Initializer.GlorotUniform)]"),
        ["Input.Shape"] = (Base, "[Model, Input(5), Hidden(6), Classes(3)]"),
        ["L2.Lambda"] = (Start + ", Classes(3), L2(0.1)]", Start + ", Classes(3), L2(0.01)]"),
        ["Layers.Count"] = (Start + ", Layers(2), Classes(3)]", Start + ", Layers(3), Classes(3)]"),
        ["LearningRate.Rate"] = (Base, Start + ", Classes(3), LearningRate(0.01)]"),
        ["Output.Activation"] = (Start + ", Output(2)]", Start + ", Output(2, Activation = Activation.Tanh)]"),
        ["Output.HuberDelta"] = (Start + ", Output(2, Loss = Loss.Huber)]", Start + ", Output(2, Loss = Loss.Huber, HuberDelta = 0.25)]"),
        ["Output.Loss"] = (Start + ", Output(2)]", Start + ", Output(2, Loss = Loss.MeanAbsoluteError)]"),
        ["Output.Size"] = (Start + ", Output(2)]", Start + ", Output(3)]"),
        ["Seed.Seed"] = (Base, Start + ", Classes(3), Seed(9)]"),
        ["Sgd.Dampening"] = (Start + ", Classes(3), Sgd]", Start + ", Classes(3), Sgd(Dampening = 0.5)]"),
        ["Sgd.Momentum"] = (Start + ", Classes(3), Sgd]", Start + ", Classes(3), Sgd(Momentum = 0.5)]"),
        ["Sgd.Nesterov"] = (Start + ", Classes(3), Sgd]", Start + ", Classes(3), Sgd(Nesterov = true)]"),
    };

    [Fact]
    public void EveryArgumentOfEveryAttribute_HasACase() =>
        Assert.Equal(Arguments().Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryArgumentOfEveryAttribute_ChangesSomething()
    {
        string[] definitions = [.. Cases.Values.SelectMany(its => (string[])[its.Before, its.After]).Distinct()];
        using ModelAssembly models = ModelAssembly.OfText(
            string.Concat(definitions.Select((definition, i) => $"{definition}\npublic sealed partial class Model{i};\n")));
        Dictionary<string, string> fingerprints = definitions.Index().ToDictionary(its => its.Item, its => Fingerprint(models, $"Model{its.Index}"));

        Assert.Empty(Cases.Where(its => fingerprints[its.Value.Before] == fingerprints[its.Value.After]).Select(its => its.Key));
        Assert.Equal(fingerprints[Base], Fingerprint(models, $"Model{Array.IndexOf(definitions, Base)}"));
    }

    /// <summary>"Hidden.Units" and so on; the name alone of an attribute without arguments.</summary>
    private static IEnumerable<string> Arguments() => typeof(ModelAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)))
        .SelectMany(type =>
        {
            string name = type.Name[..^nameof(Attribute).Length];
            PropertyInfo[] properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            return properties.Length == 0 ? [name] : properties.Select(property => $"{name}.{property.Name}");
        });

    /// <summary>Shapes, initial weights, and what a training makes of them.</summary>
    private static string Fingerprint(ModelAssembly models, string name)
    {
        if (!models.Class(name).GetInterfaces().Any(type => type.Name.StartsWith("IModel", StringComparison.Ordinal)))
        {
            return "no model";
        }

        GeneratedModel model = models.Create(name);
        string shapes = string.Join(' ', model.Layout.Tensors.Select(tensor => $"{tensor.Name}[{string.Join(',', tensor.Shape)}]"));
        string initial = Bits.Hash(model.ParameterArena.ToArray());
        model.Train(LayoutBatch.Draw(model.Layout, Rows));
        return $"{shapes} {initial} {Bits.Hash(model.ParameterArena.ToArray())}";
    }
}
