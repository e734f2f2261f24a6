namespace Roslearn;

/// <summary>
/// Overrides the numbers that were compiled into a model, for one training. What is left <see langword="null"/> keeps the
/// compiled-in value; a number that the model does not use (<see cref="Momentum"/> with Adam) is refused.
/// </summary>
public sealed record TrainingOptions
{
    private double? _momentum;
    private double? _beta1;

    /// <summary>How often to go over the training set, at least 1.</summary>
    public int? Epochs { get; init; }

    /// <summary>Examples averaged for one step, at least 1. Any size works; the compiled-in one may be fastest.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The learning rate, above 0.</summary>
    public double? LearningRate { get; init; }

    /// <summary>The seed of shuffling and dropout. (Initial weights are drawn by the constructor, from its own seed.)</summary>
    public ulong? Seed { get; init; }

    /// <summary>Threads to use, at least 1. The default is as many as pay off for the model's size. Results do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether each epoch visits the examples in a new random order. Default true.</summary>
    public bool? Shuffle { get; init; }

    /// <summary>Epochs until the full learning rate is reached, from 0 (none) to less than <see cref="Epochs"/>. Every model has it; 0 when no <c>[WarmUp]</c> was written.</summary>
    public int? WarmUpEpochs { get; init; }

    /// <summary>What the schedule multiplies the rate by, in (0, 1]: the factor of <c>[LearningRateDecay]</c>, <c>[MultiStepDecay]</c>, <c>[ExponentialDecay]</c> or <c>[ReduceOnPlateau]</c>.</summary>
    public double? DecayFactor { get; init; }

    /// <summary>Epochs from one decay of <c>[LearningRateDecay]</c> to the next, at least 1.</summary>
    public int? DecayEveryEpochs { get; init; }

    /// <summary>The lowest rate of <c>[CosineDecay]</c>, <c>[CosineRestarts]</c> or <c>[ReduceOnPlateau]</c>, at least 0.</summary>
    public double? MinimumLearningRate { get; init; }

    /// <summary>The highest rate of an <c>[OneCycle]</c> that was given one, above 0; another has <see cref="LearningRate"/>.</summary>
    public double? MaximumLearningRate { get; init; }

    /// <summary>The share of the rate that <c>[LinearDecay]</c> leads to, in [0, 1].</summary>
    public double? LinearEndFactor { get; init; }

    /// <summary>Epochs of the first period of <c>[CosineRestarts]</c>, at least 1.</summary>
    public int? RestartPeriod { get; init; }

    /// <summary>Epochs without improvement that <c>[ReduceOnPlateau]</c> puts up with, at least 0.</summary>
    public int? PlateauPatience { get; init; }

    /// <summary>
    /// The share of the training examples to hold out and evaluate after each epoch, in [0, 1); used where <c>Train</c> is given no
    /// validation data. When absent, 0.1 if early stopping or <c>[ReduceOnPlateau]</c> needs it, else none.
    /// </summary>
    public double? ValidationSplit { get; init; }

    /// <summary>
    /// Epochs in a row without improvement that end the training, at least 1; the model then has the weights of its best epoch. When
    /// absent and no <c>[EarlyStopping]</c> was written, training goes on to its last epoch and keeps the last weights.
    /// </summary>
    public int? Patience { get; init; }

    /// <summary>An improvement that gives early stopping new patience is greater than this; at least 0, the default.</summary>
    public double? MinimumDelta { get; init; }

    /// <summary>What early stopping and <c>[ReduceOnPlateau]</c> watch. Default <see cref="Metric.ValidationLoss"/>.</summary>
    public Metric? Monitor { get; init; }

    /// <summary>Where and how often to write down all of the training, so that it can be resumed after its process ended. Default: nowhere.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Momentum of <c>[Sgd]</c> and <c>[RmsProp]</c>, in [0, 1).</summary>
    public double? Momentum
    {
        get => _momentum;
        init => _momentum = value;
    }

    /// <summary>Dampening of <c>[Sgd]</c>, in [0, 1].</summary>
    public double? Dampening { get; init; }

    /// <summary>First decay of <c>[Adam]</c>, its relatives and <c>[Lion]</c>, in [0, 1).</summary>
    public double? Beta1
    {
        get => _beta1;
        init => _beta1 = value;
    }

    /// <summary>Second decay of <c>[Adam]</c>, its relatives and <c>[Lion]</c>, in [0, 1).</summary>
    public double? Beta2 { get; init; }

    /// <summary>What the optimizer adds to its denominator, at least 0. All optimizers but <c>[Sgd]</c> and <c>[Lion]</c> have it.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Decoupled weight decay of <c>[AdamW]</c> and <c>[Lion]</c>, at least 0.</summary>
    public double? WeightDecay { get; init; }

    /// <summary>How soon the momentum of <c>[NAdam]</c> reaches its full size, at least 0.</summary>
    public double? MomentumDecay { get; init; }

    /// <summary>How fast the learning rate of <c>[Adagrad]</c> falls with the steps, at least 0.</summary>
    public double? RateDecay { get; init; }

    /// <summary>What the sums of squared gradients of <c>[Adagrad]</c> start from, at least 0.</summary>
    public double? InitialAccumulator { get; init; }

    /// <summary>Decay of the running means of <c>[RmsProp]</c>, in [0, 1).</summary>
    public double? Alpha { get; init; }

    /// <summary>Decay of the running means of <c>[Adadelta]</c>, in [0, 1).</summary>
    public double? Rho { get; init; }

    /// <summary>Weight penalty λ, at least 0. Every model has it; 0 when no <c>[L2]</c> was written.</summary>
    public double? L2 { get; init; }

    /// <summary>Sparse weight penalty λ, at least 0. Only for models with <c>[L1]</c>.</summary>
    public double? L1 { get; init; }

    /// <summary>The greatest norm of the gradient, above 0. Only for models with <c>[ClipNorm]</c>.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>The greatest magnitude in the gradient, above 0. Only for models with <c>[ClipValue]</c>.</summary>
    public double? ClipValue { get; init; }

    /// <summary>The greatest norm of a hidden unit's incoming weights, above 0. Only for models with <c>[MaxNorm]</c>.</summary>
    public double? MaxNorm { get; init; }

    /// <summary>The share of the target that is spread over all classes, in [0, 1). Only for models with <c>[LabelSmoothing]</c>.</summary>
    public double? LabelSmoothing { get; init; }

    /// <summary>Rate of all dropout layers, in [0, 1). Only for models with <c>[Dropout]</c>.</summary>
    public double? Dropout { get; init; }

    /// <summary>Where the Huber loss passes from square to straight, above 0. Only for <c>Loss.Huber</c>.</summary>
    public double? HuberDelta { get; init; }

    /// <summary>Changes the momentum, or β1 where the optimizer has that: for a schedule, which may not allocate in every step.</summary>
    internal void SetMomentum(double value)
    {
        _momentum = _momentum is null ? null : value;
        _beta1 = _beta1 is null ? null : value;
    }
}
