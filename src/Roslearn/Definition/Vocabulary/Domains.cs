#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>The values each hyperparameter may take, checked alike in attributes and in <c>TrainingOptions</c>.</summary>
internal static class Domains
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>Epochs and batch sizes.</summary>
    public static readonly Interval Size = new(1, int.MaxValue, true, true);

    /// <summary>Inputs, hidden units, outputs, classes. Layers in use stay far below 2^20; a typing error does not.</summary>
    public static readonly Interval Width = new(1, 1 << 20, true, true);

    /// <summary>Gates, units or outputs of a layer over all steps of a sequence: what one example takes in the memory of a training.</summary>
    public static readonly Interval SequenceValues = new(1, 1 << 24, true, true);

    /// <summary>Layers of a model, each repetition and each dropout counted: some 3 KB of code are generated for every one.</summary>
    public static readonly Interval LayerCount = new(1, 256, true, true);

    /// <summary>Windows of convolutions and pools, their strides and dilations: far above those in use (11 in AlexNet).</summary>
    public static readonly Interval Window = new(1, 255, true, true);

    /// <summary>A pool's stride; 0 is the window's size.</summary>
    public static readonly Interval PoolStride = new(0, 255, true, true);

    /// <summary>The values of one map, channels padded to whole lanes: 64 MB an example.</summary>
    public static readonly Interval MapFloats = new(1, 1 << 24, true, true);

    /// <summary>Weights and biases with the padding of their rows: their offsets in bytes must fit into 31 bits.</summary>
    public static readonly Interval ParameterFloats = new(0, 1 << 29, true, true);

    public static readonly Interval LearningRate = new(0, Infinity, false, false);
    public static readonly Interval Momentum = new(0, 1, true, false);
    public static readonly Interval Dampening = new(0, 1, true, true);

    /// <summary>Nesterov looks ahead along the momentum, so there must be some (PyTorch refuses 0 as well).</summary>
    public static readonly Interval NesterovMomentum = new(0, 1, false, false);

    /// <summary>Nesterov's formula takes the whole gradient.</summary>
    public static readonly Interval NesterovDampening = new(0, 0, true, true);

    public static readonly Interval Beta = new(0, 1, true, false);
    public static readonly Interval Epsilon = new(0, Infinity, true, false);
    public static readonly Interval WeightDecay = new(0, Infinity, true, false);
    public static readonly Interval MomentumDecay = new(0, Infinity, true, false);
    public static readonly Interval RateDecay = new(0, Infinity, true, false);
    public static readonly Interval InitialAccumulator = new(0, Infinity, true, false);

    /// <summary>The shares of a running mean that are kept: at 1 no gradient would ever count.</summary>
    public static readonly Interval Alpha = new(0, 1, true, false);

    /// <inheritdoc cref="Alpha"/>
    public static readonly Interval Rho = new(0, 1, true, false);

    public static readonly Interval L2 = new(0, Infinity, true, false);
    public static readonly Interval L1 = new(0, Infinity, true, false);
    public static readonly Interval ClipNorm = new(0, Infinity, false, false);
    public static readonly Interval ClipValue = new(0, Infinity, false, false);
    public static readonly Interval MaxNorm = new(0, Infinity, false, false);
    public static readonly Interval LabelSmoothing = new(0, 1, true, false);

    /// <summary>A class of weight 0 would never be learned, and a batch of nothing else would divide by 0; far beyond these bounds so does single precision.</summary>
    public static readonly Interval ClassWeight = new(1e-9, 1e9, true, true);
    public static readonly Interval Dropout = new(0, 1, true, false);

    /// <summary>Far outside, a sigmoid is 0 or 1 in single precision, and its derivative nothing.</summary>
    public static readonly Interval ForgetBias = new(-100, 100, true, true);

    /// <summary>The share of a batch in the running statistics: 0 keeps those of the start, 1 those of the last batch.</summary>
    public static readonly Interval BatchNormMomentum = new(0, 1, true, true);

    /// <summary>What is added to a variance: its square root must not vanish in single precision beside a feature that is constant.</summary>
    public static readonly Interval NormEpsilon = new(1e-12, 1, true, true);

    public static readonly Interval HuberDelta = new(0, Infinity, false, false);

    /// <summary>What a schedule multiplies the rate by.</summary>
    public static readonly Interval DecayFactor = new(0, 1, false, true);

    public static readonly Interval EndFactor = new(0, 1, true, true);
    public static readonly Interval MinimumRate = new(0, Infinity, true, false);
    public static readonly Interval RisingShare = new(0, 1, false, false);
    public static readonly Interval Divisor = new(1, Infinity, true, false);
    public static readonly Interval Threshold = new(0, 1, true, false);
    public static readonly Interval Cooldown = new(0, int.MaxValue, true, true);

    /// <summary>0 epochs are no warm-up.</summary>
    public static readonly Interval WarmUpEpochs = new(0, int.MaxValue, true, true);

    public static readonly Interval ValidationSplit = new(0, 1, true, false);
    public static readonly Interval MinimumDelta = new(0, Infinity, true, false);
}
