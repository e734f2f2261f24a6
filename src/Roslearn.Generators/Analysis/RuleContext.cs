using Roslearn.Generators.Emission.Members;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>All that a rule may look at. What several rules need is worked out here once.</summary>
internal sealed class RuleContext
{
    private readonly Func<bool> _isFirstOfFile;
    private readonly Inference? _inference;

    /// <param name="model">The definition.</param>
    /// <param name="options">The thresholds of the file it stands in.</param>
    /// <param name="obstacle">Why nothing is generated in this project, if so.</param>
    /// <param name="isFirstOfFile">Whether no other model stands before it in its file; asked only where that matters.</param>
    public RuleContext(ParsedModel model, RuleOptions options, string? obstacle, Func<bool> isFirstOfFile)
    {
        _isFirstOfFile = isFirstOfFile;
        Model = model;
        Options = options;
        Obstacle = obstacle;
        Inference? inference = model.IsValid ? Inference.Of(model.Spec) : null;
        Errors = inference?.Errors ?? model.Errors;
        _inference = Errors.Count == 0 ? inference : null;
    }

    /// <summary>The definition as the generator reads it.</summary>
    public ParsedModel Model { get; }

    /// <summary>Its layers with their shapes; <see langword="null"/> while the definition is wrong.</summary>
    public LayerGraph? Graph => _inference?.Graph;

    /// <summary>What the model costs; <see langword="null"/> while the definition is wrong.</summary>
    public ModelCost? Cost => _inference?.Cost;

    /// <summary>What is wrong with the definition, and so was found already.</summary>
    public EquatableArray<DefinitionError> Errors { get; }

    /// <summary>The thresholds of the file it stands in.</summary>
    public RuleOptions Options { get; }

    /// <summary>Why nothing is generated in this project; <see langword="null"/> where it is.</summary>
    public string? Obstacle { get; }

    /// <summary>Whether no other model stands before it in its file: what concerns the file is said once.</summary>
    public bool IsFirstOfFile => _isFirstOfFile();
}
