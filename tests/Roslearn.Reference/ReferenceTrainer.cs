using Roslearn.Reference.Optimizers;

namespace Roslearn.Reference;

/// <summary>Optimizer steps over all tensors of a network: the penalty λ·θ on weights (not biases), then the update rule.</summary>
public sealed class ReferenceTrainer
{
    private readonly ReferenceNetwork _network;
    private readonly Optimizer[] _optimizers;

    /// <summary>A fresh optimizer, of the specification, for every tensor of <paramref name="network"/>.</summary>
    public ReferenceTrainer(ReferenceNetwork network, OptimizerSpec optimizer)
    {
        _network = network;
        _optimizers = [.. network.Parameters.Select(parameter => OptimizerTable.Of(optimizer, parameter.IsWeight))];
    }

    /// <summary>One step along the gradients that stand in the network's parameters.</summary>
    public void Step(double learningRate, double l2)
    {
        for (int i = 0; i < _optimizers.Length; i++)
        {
            ReferenceParameter parameter = _network.Parameters[i];
            double penalty = parameter.IsWeight ? l2 : 0;
            double[] gradient = [.. parameter.Gradient.Zip(parameter.Values, (g, value) => g + (penalty * value))];
            _optimizers[i].Step(parameter.Values, gradient, learningRate);
        }
    }
}
