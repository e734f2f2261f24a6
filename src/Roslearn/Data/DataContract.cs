using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>What a model needs of its data.</summary>
/// <param name="Model">The model's name, for messages.</param>
/// <param name="InputSize">Values of one example.</param>
/// <param name="TargetSize">Targets of one example.</param>
/// <param name="Classes">The number of classes if targets are class indices.</param>
/// <param name="TargetsAreProbabilities">Whether targets must lie in [0, 1].</param>
internal sealed record DataContract(string Model, int InputSize, int TargetSize, int? Classes, bool TargetsAreProbabilities)
{
    /// <summary>How many different tokens there are, if inputs are tokens.</summary>
    public int? Vocabulary { get; init; }

    /// <summary>The steps of a sequence; 1 where there are none.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>What the network with this layout needs.</summary>
    public static DataContract Of(NetworkLayout layout) => new(
        layout.Name,
        layout.InputSize,
        layout.TargetSize,
        layout.IsClassifier ? layout.StepOutputSize : null,
        layout.TargetsAreProbabilities)
    {
        Vocabulary = layout.Vocabulary > 0 ? layout.Vocabulary : null,
        Steps = layout.Steps,
    };
}
