namespace Roslearn.Generators.Specification;

/// <summary>
/// What the user wrote: the cached value of the pipeline, and all that later stages may know. Repetition and model-wide
/// defaults are resolved; nothing is inferred or judged. Equal specifications generate equal text.
/// </summary>
/// <param name="Type">The annotated class.</param>
/// <param name="Input">The shape of one example; <see langword="null"/> if none was written.</param>
/// <param name="Layers">The layers from input to head, the repeated ones one by one, without the head.</param>
/// <param name="Head">The outputs and the loss; <see langword="null"/> if none was written.</param>
/// <param name="Optimizer">The update rule.</param>
/// <param name="Training">The numbers of the training loop.</param>
public sealed record ModelSpec(
    TypeSpec Type,
    InputSpec? Input,
    EquatableArray<LayerSpec> Layers,
    HeadSpec? Head,
    OptimizerSpec Optimizer,
    TrainingSpec Training)
{
    /// <summary>The initializer of all weights, if one was written; the layers hold it too.</summary>
    public Setting<int>? Initializer { get; init; }

    /// <summary>Whether recurrent layers go on, in training, from the state that the batch before left.</summary>
    public bool IsStateful { get; init; }

    /// <summary>Penalties and bounds.</summary>
    public RegularizationSpec Regularization { get; init; } = RegularizationSpec.None;
}
