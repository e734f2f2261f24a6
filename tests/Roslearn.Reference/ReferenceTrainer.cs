using Roslearn.Reference.Optimizers;

namespace Roslearn.Reference;

/// <summary>
/// Optimizer steps over all tensors of a network: bounds on the gradient, then the penalties on weights (not biases), then the update
/// rule, then the bound on the weights of hidden units.
/// </summary>
public sealed class ReferenceTrainer
{
    private readonly ReferenceNetwork _network;
    private readonly RegularizationSpec _regularization;
    private readonly Optimizer[] _optimizers;

    /// <summary>A fresh optimizer, of the specification, for every tensor of <paramref name="network"/>.</summary>
    public ReferenceTrainer(ReferenceNetwork network, OptimizerSpec optimizer, RegularizationSpec? regularization = null)
    {
        _network = network;
        _regularization = regularization ?? RegularizationSpec.None;
        _optimizers = [.. network.Parameters.Select(parameter => OptimizerTable.Of(optimizer, parameter.IsWeight))];
    }

    /// <summary>One step along the gradients that stand in the network's parameters.</summary>
    public void Step(double learningRate, double l2)
    {
        double clip = Clip();
        for (int i = 0; i < _optimizers.Length; i++)
        {
            ReferenceParameter parameter = _network.Parameters[i];
            if (!parameter.IsTrained)
            {
                continue;
            }

            double[] gradient = [.. parameter.Gradient.Select(g => Bound(clip * g))];
            if (parameter.IsWeight)
            {
                double l1 = _regularization.L1?.Value ?? 0;
                gradient = [.. gradient.Zip(parameter.Values, (g, value) => g + (l2 * value) + (l1 * Math.Sign(value)))];
            }

            _optimizers[i].Step(parameter.Values, gradient, learningRate);
        }

        // The rows of an embedding are tokens and not units.
        foreach (ReferenceParameter weight in _network.Parameters.Where(parameter => parameter.IsWeight && !parameter.Name.StartsWith("output", StringComparison.Ordinal) && !parameter.Name.StartsWith("embedding", StringComparison.Ordinal)))
        {
            LimitNorms(weight);
        }
    }

    /// <summary>PyTorch's <c>clip_grad_norm_</c>: maximum / (norm + 1e-6), at most 1.</summary>
    private double Clip() => _regularization.ClipNorm is { } maximum
        ? Math.Min(1, maximum.Value / (Math.Sqrt(_network.Parameters.SelectMany(parameter => parameter.Gradient).Sum(g => g * g)) + 1e-6))
        : 1;

    private double Bound(double gradient) =>
        _regularization.ClipValue is { } maximum ? Math.Clamp(gradient, -maximum.Value, maximum.Value) : gradient;

    private void LimitNorms(ReferenceParameter weight)
    {
        int inputs = weight.Values.Length / weight.Shape[0];
        for (int unit = 0; unit < weight.Shape[0]; unit++)
        {
            Span<double> incoming = weight.Values.AsSpan(unit * inputs, inputs);
            double norm = 0;
            foreach (double value in incoming)
            {
                norm += value * value;
            }

            norm = Math.Sqrt(norm);
            if (_regularization.MaxNorm is { } maximum && norm > maximum.Value)
            {
                foreach (ref double value in incoming)
                {
                    value *= maximum.Value / norm;
                }
            }
        }
    }
}
