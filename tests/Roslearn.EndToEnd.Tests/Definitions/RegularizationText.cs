namespace EndToEnd.Definitions;

/// <summary>Writes penalties, bounds and what changes a classifier's loss as attributes.</summary>
public static class RegularizationText
{
    public static IEnumerable<string> Render(ModelSpec spec)
    {
        var classes = spec.Head as ClassesSpec;
        (string Name, Setting<double>? Value)[] numbers =
        [
            ("L1", spec.Regularization.L1),
            ("ClipNorm", spec.Regularization.ClipNorm),
            ("ClipValue", spec.Regularization.ClipValue),
            ("MaxNorm", spec.Regularization.MaxNorm),
            ("LabelSmoothing", classes?.LabelSmoothing),
        ];
        IEnumerable<string> attributes = numbers
            .Where(number => number.Value is not null)
            .Select(number => DefinitionText.Attribute(number.Name, [DefinitionText.Number(number.Value!.Value.Value)]));
        return classes is { ClassWeights.Count: > 0 }
            ? attributes.Append(DefinitionText.Attribute("ClassWeights", [.. classes.ClassWeights.Select(weight => DefinitionText.Number(weight.Value))]))
            : attributes;
    }
}
