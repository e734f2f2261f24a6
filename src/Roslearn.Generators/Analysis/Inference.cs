using Roslearn.Generators.Emission.Members;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>What follows from a definition: worked out once, however often the definition is judged.</summary>
internal sealed class Inference
{
    private static readonly Memo<ModelSpec, Inference> Known = new(spec => new Inference(spec));

    private readonly Lazy<ModelCost?> _cost;

    private Inference(ModelSpec spec)
    {
        Graph = ShapeInference.Infer(spec);
        Errors = GraphChecks.Run(Graph);
        _cost = new Lazy<ModelCost?>(() => ModelCost.Of(spec, Graph));
    }

    /// <summary>The layers with their shapes.</summary>
    public LayerGraph Graph { get; }

    /// <summary>What is wrong with the shapes.</summary>
    public EquatableArray<DefinitionError> Errors { get; }

    /// <summary>What the model costs, for which all of it is planned; only where nothing is wrong.</summary>
    public ModelCost? Cost => _cost.Value;

    /// <summary>What follows from a definition that was read without errors.</summary>
    public static Inference Of(ModelSpec spec) => Known.Of(spec);
}
