namespace Roslearn.Generators.Analysis;

/// <summary>The categories, as <c>.editorconfig</c> knows them (<c>dotnet_analyzer_diagnostic.category-Roslearn.Definition.severity</c>).</summary>
internal static class RuleCategory
{
    /// <summary>RL00xx: what cannot be trained at all.</summary>
    public const string Definition = "Roslearn.Definition";

    /// <summary>RL01xx: the learning rate, its schedule, the optimizer.</summary>
    public const string LearningRate = "Roslearn.LearningRate";

    /// <summary>RL02xx: batch size, epochs, early stopping.</summary>
    public const string Training = "Roslearn.Training";

    /// <summary>RL03xx: number, width and kind of the layers.</summary>
    public const string Architecture = "Roslearn.Architecture";

    /// <summary>RL04xx: dropout and weight penalties.</summary>
    public const string Regularization = "Roslearn.Regularization";

    /// <summary>RL05xx: convolutions and pools.</summary>
    public const string Convolution = "Roslearn.Convolution";

    /// <summary>RL06xx: recurrent layers and embeddings.</summary>
    public const string Sequences = "Roslearn.Sequences";

    /// <summary>RL07xx: the code that calls a model.</summary>
    public const string Usage = "Roslearn.Usage";

    /// <summary>RL08xx: memory and arithmetic.</summary>
    public const string Cost = "Roslearn.Cost";

    /// <summary>RL09xx: the settings of these rules.</summary>
    public const string Configuration = "Roslearn.Configuration";
}
