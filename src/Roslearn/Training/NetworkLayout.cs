using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>The sizes and defaults that were compiled into a network: all the training loop needs to know about it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkLayout
{
    /// <summary>Kernels work on whole tiles of this many rows; every workspace has a multiple of it.</summary>
    public const int RowTile = 8;

    /// <summary>The model's name, for messages and saved files.</summary>
    public required string Name { get; init; }

    /// <summary>Elements of one example.</summary>
    public required int InputSize { get; init; }

    /// <summary>Elements from one example to the next in a workspace; at least <see cref="InputSize"/>, the rest is zero.</summary>
    public required int InputStride { get; init; }

    /// <summary>The steps of the sequences that the network reads; 1 where it reads none.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>How many different tokens there are; 0 where inputs are numbers.</summary>
    public int Vocabulary { get; init; }

    /// <summary>Whether a training carries the states of recurrent layers from batch to batch.</summary>
    public bool IsStateful { get; init; }

    /// <summary>Workspace floats for the prediction of one step of one sequence; 0 where there is none.</summary>
    public int StepFloats { get; init; }

    /// <summary>The steps that have outputs and targets of their own; 1: the example as a whole.</summary>
    public int OutputSteps { get; init; } = 1;

    /// <summary>Numbers predicted for one example, of all steps.</summary>
    public required int OutputSize { get; init; }

    /// <summary>Numbers predicted for one step: the classes of a classifier.</summary>
    public int StepOutputSize => OutputSize / OutputSteps;

    /// <summary>Floats from one example's outputs of a step to the next's in a workspace.</summary>
    public required int OutputStride { get; init; }

    /// <summary>Targets of one example: <see cref="OutputSteps"/> for a classifier, <see cref="OutputSize"/> for a regression.</summary>
    public required int TargetSize { get; init; }

    /// <summary>Whether targets are class indices below <see cref="StepOutputSize"/>.</summary>
    public required bool IsClassifier { get; init; }

    /// <summary>Whether targets must lie in [0, 1], as binary cross-entropy needs.</summary>
    public bool TargetsAreProbabilities { get; init; }

    /// <summary>How inputs are scaled.</summary>
    public Scaling InputScaling { get; init; }

    /// <summary>The last dimension of an example, each element of which has a scaling of its own; divides <see cref="InputSize"/>.</summary>
    public int InputFeatures { get => field == 0 ? InputSize : field; init; }

    /// <summary>How targets are scaled.</summary>
    public Scaling TargetScaling { get; init; }

    /// <summary>The last dimension of an example's targets, each element of which has a scaling of its own; divides <see cref="TargetSize"/>.</summary>
    public int TargetFeatures { get => field == 0 ? TargetSize : field; init; }

    /// <summary>Whether the optimizer is Nesterov's, which needs momentum and no dampening.</summary>
    public bool UsesNesterov { get; init; }

    /// <summary>How the learning rate changes; <see langword="null"/>: it does not.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>How training begins, if <see cref="TrainingOptions.WarmUpEpochs"/> says that it is warmed up.</summary>
    public WarmUp WarmUp { get; init; } = new();

    /// <summary>
    /// What tensor shapes do not tell, as one line of text - the layers and their activations, say. Saved with the weights; a file
    /// that has another line is refused. Empty: neither saved nor compared.
    /// </summary>
    public string Structure { get; init; } = "";

    /// <summary>Floats of the parameter arena, and so of the gradient and of each optimizer state.</summary>
    public required int ParameterFloats { get; init; }

    /// <summary>Floats of the transposed weight copies that back-propagation reads, and of the tables of folded embeddings.</summary>
    public required int TransposedFloats { get; init; }

    /// <summary>Arenas of optimizer state (Adam has 2).</summary>
    public required int OptimizerStates { get; init; }

    /// <summary>The formulas of the update, as one line of text: two trainings with the same numbers and different formulas are not the same.</summary>
    public string Update { get; init; } = "";

    /// <summary>Running products over the steps that the optimizer keeps (NAdam has 1).</summary>
    public int RunningProducts { get; init; }

    /// <summary>Workspace floats per row for a prediction; the outputs come first.</summary>
    public required int PredictionFloats { get; init; }

    /// <summary>Workspace floats per row for a training step; the outputs come first.</summary>
    public required int TrainingFloats { get; init; }

    /// <summary>Rows that a prediction handles at once, so that its workspace stays in the cache; a multiple of <see cref="RowTile"/>.</summary>
    public required int PredictionRows { get; init; }

    /// <summary>
    /// Parts of back-propagation with a barrier between them, each over ranges of rows: one, and one more wherever something must be known of
    /// the whole batch before rows can go on, as the statistics of batch normalisation, and wherever threads share the columns of a layer.
    /// </summary>
    public int Stages { get; init; } = 1;

    /// <summary>The stages of which each call makes one half of a layer's columns, so that threads share these before they share rows.</summary>
    public int[] HalvedStages { get; init; } = [];

    /// <summary>The halves of a stage's columns that are computed apart: 2 or, if all columns are computed at once, 1.</summary>
    public int HalvesOf(int stage) => HalvedStages.Contains(stage) ? 2 : 1;

    /// <summary>Independent parts of the second half of a training step (weight gradients and update).</summary>
    public required int UpdateTasks { get; init; }

    /// <summary>Independent parts of the gradients of all parameters, where they must be known before the update; else 0: each update task has its own.</summary>
    public int GradientTasks { get; init; }

    /// <summary>Independent parts of what is done to the weights after the update; 0 if there is nothing.</summary>
    public int ConstraintTasks { get; init; }

    /// <summary>Floats of the gradients of the tables of folded embeddings; 0 if there are none.</summary>
    public int TokenSumFloats { get; init; }

    /// <summary>Independent parts of the sums over the places of each token; 0 if no embedding is folded.</summary>
    public int TokenSumTasks { get; init; }

    /// <summary>Independent parts of the tables of folded embeddings; 0 if there are none.</summary>
    public int TableTasks { get; init; }

    /// <summary>The weight of each class in the loss; empty: all count 1.</summary>
    public float[] ClassWeights { get; init; } = [];

    /// <summary>Floating-point operations of one prediction (a multiply-add counts two).</summary>
    public required long FlopsPerExample { get; init; }

    /// <summary>The rate of each dropout layer, in order.</summary>
    public required double[] DropoutRates { get; init; }

    /// <summary>The layer table.</summary>
    public LayerDescription[] Layers { get; init; } = [];

    /// <summary>
    /// The bias or shift of each layer that ends in a ReLU, by name: its gradient is exactly zero for a unit that no example of the batch
    /// activated, and only (but for chance) for such a unit.
    /// </summary>
    public string[] RectifiedBiases { get; init; } = [];

    /// <summary>The parameters in saved order.</summary>
    public required ParameterTensor[] Tensors { get; init; }

    /// <summary>Every number that was compiled in. A number that the model does not use is <see langword="null"/>.</summary>
    public required TrainingOptions Defaults { get; init; }
}
