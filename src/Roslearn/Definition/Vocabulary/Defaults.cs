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
    public const int BatchSize = 32;
    public const int Epochs = 10;
    public const ulong Seed = 0;
    public const double Dropout = 0.5;
    public const double HuberDelta = 1;
    public const double L2 = 1e-4;

    /// <summary>Slope of the leaky ReLU below zero (PyTorch).</summary>
    public const float LeakySlope = 0.01f;

    public const double SgdLearningRate = 1e-3;
    public const double SgdMomentum = 0.9;
    public const double SgdDampening = 0;

    public const double AdamLearningRate = 1e-3;
    public const double AdamBeta1 = 0.9;
    public const double AdamBeta2 = 0.999;
    public const double AdamEpsilon = 1e-8;

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
}
