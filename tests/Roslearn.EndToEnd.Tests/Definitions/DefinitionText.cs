using System.Globalization;

namespace EndToEnd.Definitions;

/// <summary>Writes a specification as a person would: the annotated partial class in C#.</summary>
public static class DefinitionText
{
    public static string Render(ModelSpec spec, TextStyle style)
    {
        Activation modelActivation = ModelActivation(spec, style);
        List<string> attributes = ["Model", Input(spec.Input!)];
        if (modelActivation != Activation.ReLU || style.HasFlag(TextStyle.WriteDefaults))
        {
            attributes.Add($"Activation({Name(modelActivation)})");
        }

        attributes.AddRange(LayerText.Render(spec.Layers, style, modelActivation));
        attributes.Add(Head(spec.Head!));
        attributes.AddRange(Initializers(spec.Head!));
        attributes.AddRange(TrainingText.Render(spec.Optimizer, spec.Training, style));
        attributes.AddRange(RegularizationText.Render(spec));
        return $"[{string.Join("]\n[", attributes)}]\npublic sealed partial class {spec.Type.Name};\n";
    }

    public static string Name(Activation activation) => "Activation." + activation;

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary><c>Name(first, second)</c>, or the name alone without arguments.</summary>
    public static string Attribute(string name, params IReadOnlyCollection<string> arguments) =>
        arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";

    private static Activation ModelActivation(ModelSpec spec, TextStyle style) =>
        style.HasFlag(TextStyle.ModelActivation) ? spec.Layers.OfType<ActivatedSpec>().FirstOrDefault()?.Activation ?? Activation.ReLU : Activation.ReLU;

    private static string Input(InputSpec input) => input.Vocabulary is { } vocabulary
        ? $"Tokens({input.Shape[0]}, {vocabulary.Value})"
        : $"Input({string.Join(", ", input.Shape)})";

    private static string Head(HeadSpec head) => head switch
    {
        ClassesSpec => head.IsPerStep ? $"Classes({head.Size}, PerStep = true)" : $"Classes({head.Size})",
        OutputSpec output => Attribute("Output", [$"{output.Size}", .. OutputArguments(output)]),
        _ => throw new NotSupportedException(head.GetType().Name),
    };

    private static IEnumerable<string> OutputArguments(OutputSpec output)
    {
        if (output.Loss != Loss.MeanSquaredError)
        {
            yield return $"Loss = Loss.{output.Loss}";
        }

        if (output.Activation != Activation.Linear)
        {
            yield return "Activation = " + Name(output.Activation);
        }

        if (output.HuberDelta.Value != 1)
        {
            yield return "HuberDelta = " + Number(output.HuberDelta.Value);
        }

        if (output.IsPerStep)
        {
            yield return "PerStep = true";
        }
    }

    private static IEnumerable<string> Initializers(HeadSpec head) =>
        head.Initializer is { } initializer ? [$"Init(Initializer.{initializer})"] : [];
}
