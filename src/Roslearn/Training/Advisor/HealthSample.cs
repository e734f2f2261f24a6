namespace Roslearn.Training;

/// <summary>What a step did to the weights. Norms are Euclidean; those of large tensors are taken from evenly spread parts.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">From 1, over the whole training.</param>
/// <param name="Ratio">The median over weight tensors of the norm of the change over that of the weights.</param>
/// <param name="Norm">The norm of the gradient of all weights; like the four figures below not a number if the step left none.</param>
/// <param name="First">The norm of the gradient of the first weight tensor.</param>
/// <param name="Last">The norm of the gradient of the last one.</param>
/// <param name="Weakest">The least mean magnitude of the gradient of any weight tensor.</param>
/// <param name="WeakestTensor">Its index in the layout.</param>
/// <param name="IsClipped">Whether clipping changed the gradient.</param>
internal readonly record struct HealthSample(
    int Epoch, long Step, double Ratio, double Norm, double First, double Last, double Weakest, int WeakestTensor, bool IsClipped);
