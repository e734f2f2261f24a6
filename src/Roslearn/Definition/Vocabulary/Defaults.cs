#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>The value of every hyperparameter that is not written. The only place where they stand.</summary>
internal static class Defaults
{
    public const Activation Activation = (Activation)0;
    public const int Layers = 3;

    /// <summary>The activation of a plain recurrent layer (PyTorch).</summary>
    public const Activation RecurrentActivation = Activation.Tanh;

    /// <summary>Nothing is dropped between the layers of a recurrent attribute that does not say so.</summary>
    public const double RecurrentDropout = 0;

    /// <summary>The forget gates' bias at the start (Jozefowicz et al. 2015).</summary>
    public const double ForgetBias = 1;

    /// <summary>PyTorch's form of the GRU.</summary>
    public const bool GruResetAfter = true;

    public const int BatchSize = 32;
    public const int Epochs = 10;
    public const ulong Seed = 0;
    public const double Dropout = 0.5;
    public const double HuberDelta = 1;

    /// <summary>PyTorch's for every kind of normalisation.</summary>
    public const double NormEpsilon = 1e-5;

    public const double BatchNormMomentum = 0.1;

    public const int ConvolutionStride = 1;
    public const int Dilation = 1;
    public const Padding Padding = (Padding)0;
    public const int PoolSize = 2;

    /// <summary>The window's own size.</summary>
    public const int PoolStride = 0;

    public const double L2 = 1e-4;
    public const double L1 = 1e-5;
    public const double LabelSmoothing = 0.1;

    /// <summary>What a fix offers; the attributes themselves want a number.</summary>
    public const double Clip = 1;

    public const double MaxNorm = 3;
    public const double ClassWeight = 1;

    /// <summary>Slope of the leaky ReLU below zero (PyTorch).</summary>
    public const float LeakySlope = 0.01f;

    public const double SgdLearningRate = 1e-3;
    public const double SgdMomentum = 0.9;
    public const double SgdDampening = 0;

    public const double AdamLearningRate = 1e-3;
    public const double AdamBeta1 = 0.9;
    public const double AdamBeta2 = 0.999;
    public const double AdamEpsilon = 1e-8;

    public const double AdamWWeightDecay = 1e-2;

    public const double NAdamLearningRate = 2e-3;
    public const double NAdamMomentumDecay = 4e-3;

    public const double AdagradLearningRate = 1e-2;
    public const double AdagradRateDecay = 0;
    public const double AdagradInitialAccumulator = 0;
    public const double AdagradEpsilon = 1e-10;

    public const double RmsPropLearningRate = 1e-2;
    public const double RmsPropAlpha = 0.99;
    public const double RmsPropMomentum = 0;
    public const double RmsPropEpsilon = 1e-8;

    public const double AdadeltaLearningRate = 1;
    public const double AdadeltaRho = 0.9;
    public const double AdadeltaEpsilon = 1e-6;

    public const double LionLearningRate = 1e-4;
    public const double LionBeta1 = 0.9;
    public const double LionBeta2 = 0.99;
    public const double LionWeightDecay = 0;

    // Schedules: PyTorch's defaults where it has them.
    public const int DecayEveryEpochs = 1;
    public const double DecayFactor = 0.1;
    public const int RestartMultiplier = 1;
    public const double LinearEndFactor = 0;
    public const int WarmUpEpochs = 5;
    public const double WarmUpStartFactor = 1.0 / 3;
    public const double OneCycleRisingShare = 0.3;
    public const double OneCycleStartDivisor = 25;
    public const double OneCycleEndDivisor = 1e4;
    public const double OneCycleBaseMomentum = 0.85;
    public const double OneCycleMaximumMomentum = 0.95;
    public const double PlateauFactor = 0.1;
    public const int PlateauPatience = 10;
    public const double PlateauThreshold = 1e-4;

    /// <summary>Shrinkage of the rate below this is none (PyTorch).</summary>
    public const double PlateauEpsilon = 1e-8;

    /// <summary>The share that scikit-learn holds out for early stopping.</summary>
    public const double ValidationSplit = 0.1;
    public const int Patience = 10;

    /// <summary>The dimension of an embedding that says none (fast.ai): rounded, at most 600.</summary>
    public static int EmbeddingDimension(int vocabulary) => (int)System.Math.Min(600, System.Math.Round(1.6 * System.Math.Pow(vocabulary, 0.56)));
}
