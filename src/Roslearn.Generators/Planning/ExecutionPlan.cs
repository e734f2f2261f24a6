using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Everything decided: which kernels, over which memory, in which order. What remains is to write it down.</summary>
/// <param name="Graph">What is being computed.</param>
/// <param name="Parameters">The parameter arena, in saved order.</param>
/// <param name="Transposed">The arena of transposed copies.</param>
/// <param name="Prediction">From inputs to the last value; the criterion's part is left to the caller.</param>
/// <param name="Training">Forward with everything kept, loss, and the gradients of all activations.</param>
/// <param name="Updates">The gradients and updates of all parameters.</param>
/// <param name="Constraints">What bounds weights after the update.</param>
/// <param name="Optimizer">The update rule.</param>
/// <param name="Kernels">All methods to generate, each once.</param>
/// <param name="InputStride">Elements from one example to the next in a workspace.</param>
/// <param name="PredictionRows">Examples that a prediction handles at once.</param>
public sealed record ExecutionPlan(
    TrainingGraph Graph,
    EquatableArray<ParameterBlock> Parameters,
    EquatableArray<TransposedBlock> Transposed,
    Pass Prediction,
    Pass Training,
    EquatableArray<LayerUpdate> Updates,
    EquatableArray<NormConstraint> Constraints,
    OptimizerKernel Optimizer,
    EquatableArray<Kernel> Kernels,
    int InputStride,
    int PredictionRows)
{
    /// <summary>The prediction of one step of a sequence; <see langword="null"/> where there is none.</summary>
    public Pass? Streaming { get; init; }

    /// <summary>The embeddings that are folded into the layer that reads them.</summary>
    public EquatableArray<EmbeddingFold> Folds { get; init; } = EquatableArray<EmbeddingFold>.Empty;

    /// <summary>The operands of calls for one half of a layer's columns.</summary>
    public EquatableArray<HalfView> HalfViews { get; init; } = EquatableArray<HalfView>.Empty;

    /// <summary>
    /// The floats of the parameter arena. Beyond a page it is whole pages, so that a parameter and all its optimizer states have the same place in their
    /// pages: the arenas say why.
    /// </summary>
    public int ParameterFloats
    {
        get
        {
            int floats = Parameters.Sum(block => block.Floats);
            return floats <= Strides.Page ? floats : Strides.RoundUp(floats, Strides.Page);
        }
    }

    public int TransposedFloats => Transposed.Sum(block => block.Floats);

    /// <summary>The tasks for the left halves of layers and for whole layers; where layers are cut, those for the right halves follow.</summary>
    public int FirstTasks => Updates.Sum(update => update.Tasks);

    public int Tasks => FirstTasks + Updates.Where(update => update.IsHalved).Sum(update => update.Tasks);

    /// <summary>Whether all gradients must be known before the first update: for their norm, or because that of one weight reads another.</summary>
    public bool IsGradientFirst => Optimizer.Regularization.ClipNorm is not null || Folds.Count > 0;

    /// <summary>Parts of back-propagation with a barrier between them.</summary>
    public int Stages => Training.Stages.Count;

    /// <summary>The stages of which each call makes one half of a layer's columns.</summary>
    public IEnumerable<int> HalvedStages =>
        Training.Stages.Select((calls, stage) => (calls[0].IsHalved, stage)).Where(stage => stage.IsHalved).Select(stage => stage.stage);

    public int ConstraintTasks => Constraints.Sum(constraint => constraint.Tasks);

    public int TokenSumFloats => Folds.Sum(fold => fold.Floats);

    public int TokenSumTasks => Folds.Sum(fold => fold.SumTasks);

    public int TableTasks => Folds.Sum(fold => fold.TableTasks);
}
