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
}
