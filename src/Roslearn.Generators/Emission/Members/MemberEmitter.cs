using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Members;

/// <summary>What the generated members need to know of a model: types and sizes, also where the definition is wrong.</summary>
/// <param name="Spec">The definition.</param>
/// <param name="Graph">Its graph; <see langword="null"/> where the definition is wrong.</param>
internal sealed record MemberContext(ModelSpec Spec, LayerGraph? Graph)
{
    /// <summary>What it costs; <see langword="null"/> where the definition is wrong.</summary>
    public ModelCost? Cost { get; init; }

    public string Name => Spec.Type.Name;

    public bool IsClassifier => Spec.Head is not OutputSpec;

    public string Target => IsClassifier ? "int" : "float";

    public bool IsTokens => Spec.Input?.Vocabulary is not null;

    /// <summary>The element of an example.</summary>
    public string Input => IsTokens ? "int" : "float";

    public string Types => $"<{Input}, {Target}>";

    /// <summary>The steps that have outputs and targets of their own; 1: the example as a whole.</summary>
    public int OutputSteps => Graph?.Criterion.Steps ?? (Spec.Head is { IsPerStep: true } && Spec.Input is { Shape.Count: > 0 } input ? Math.Max(1, input.Shape[0]) : 1);

    /// <summary>Outputs of one step.</summary>
    public int StepOutputSize => Graph?.Criterion.Width ?? Math.Max(1, Spec.Head?.Size ?? 1);

    /// <summary>What the values of an example must be.</summary>
    public string InputKind => Spec.Input?.Vocabulary is { } vocabulary
        ? "tokens from 0 to " + DefinitionText.Number(Math.Max(0, vocabulary.Value - 1))
        : "finite values";

    /// <summary>The same in a word.</summary>
    public string InputWord => Spec.Input?.Vocabulary is null ? "values" : "tokens";

    /// <summary>What is wrong with other values.</summary>
    public string InputFault => Spec.Input?.Vocabulary is null ? "NaN or infinite" : "no token of the vocabulary";

    /// <summary>What is written also counts in a wrong definition; never 0, by which the user's constants might be divided.</summary>
    public int InputSize => Graph?.Input.Size ?? Product(Spec.Input?.Shape ?? EquatableArray<int>.Empty);

    /// <inheritdoc cref="InputSize"/>
    public int OutputSize => Graph?.Criterion.Outputs ?? Math.Max(1, Spec.Head?.Size ?? 1);

    /// <inheritdoc cref="InputSize"/>
    public int ParameterCount => Graph?.ParameterCount ?? 1;

    /// <summary>The field that holds the model; its name is ours, so that no member of the user's collides with it.</summary>
    public const string Field = "__model";

    /// <summary>The file-local class with the compiled network.</summary>
    public string Network => "Roslearn_" + Spec.Type.Name.TrimStart('@') + "_Network";

    /// <summary>The same, as the members write it.</summary>
    public string QualifiedNetwork => "global::" + Names.NetworkNamespace + "." + Network;

    /// <summary>What a member of a wrong definition does.</summary>
    public string Throw =>
        $"throw new global::System.InvalidOperationException({Literal.Of($"The definition of {Name.TrimStart('@')} has errors: see the RL diagnostics of its attributes.")});";

    private static int Product(EquatableArray<int> sizes)
    {
        long product = 1;
        foreach (int size in sizes)
        {
            product = Math.Min(int.MaxValue, product * Math.Max(1, size));
        }

        return (int)product;
    }
}
