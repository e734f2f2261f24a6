#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>What the training of an <c>[Output(n)]</c> model minimises: the mean over the batch and the n outputs, as in PyTorch.</summary>
public enum Loss
{
    /// <summary>(output − target)².</summary>
    MeanSquaredError,

    /// <summary>|output − target|.</summary>
    MeanAbsoluteError,

    /// <summary>½·d² for |d| ≤ δ, δ·(|d| − ½·δ) beyond, with d = output − target and δ 1 unless <c>HuberDelta</c> says otherwise.</summary>
    Huber,

    /// <summary>−t·log(p) − (1 − t)·log(1 − p) for targets t from 0 to 1; needs <c>Activation = Sigmoid</c>, with which it is fused, so that it never overflows.</summary>
    BinaryCrossEntropy,
}
