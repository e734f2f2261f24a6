using Roslearn.Reference;

namespace EndToEnd.Differential;

/// <summary>
/// How far apart two references come whose gradients, penalty included, are a rounding error larger and smaller. Nearly nothing,
/// but where a gradient and its penalty cancel, Adam makes a whole step of the rest.
/// </summary>
public sealed class RoundingRange
{
    /// <summary>A product, a sum and what is stored of it are each off by up to half a unit in the last place of their terms in single precision.</summary>
    private const double Rounding = 3.0 / (1 << 24);

    private readonly ModelSpec _spec;
    private readonly ReferenceNetwork _upper;
    private readonly ReferenceNetwork _lower;
    private readonly ReferenceTrainer _upperTrainer;
    private readonly ReferenceTrainer _lowerTrainer;

    public RoundingRange(ModelSpec spec)
    {
        _spec = spec;
        _upper = new ReferenceNetwork(spec);
        _lower = new ReferenceNetwork(spec);
        _upperTrainer = new ReferenceTrainer(_upper, spec.Optimizer, spec.Regularization);
        _lowerTrainer = new ReferenceTrainer(_lower, spec.Optimizer, spec.Regularization);
    }

    /// <summary>The distances after the last step, by tensor and element.</summary>
    public IReadOnlyList<double[]> Widths =>
        [.. _upper.Parameters.Zip(_lower.Parameters, (upper, lower) => upper.Values.Zip(lower.Values, (u, l) => Math.Abs(u - l)).ToArray())];

    /// <summary>Makes the step that <paramref name="network"/> is about to make, from its parameters and gradients.</summary>
    public void Step(ReferenceNetwork network)
    {
        Step(network, _upper, _upperTrainer, Rounding);
        Step(network, _lower, _lowerTrainer, -Rounding);
    }

    private void Step(ReferenceNetwork network, ReferenceNetwork bound, ReferenceTrainer trainer, double rounding)
    {
        double l2 = _spec.Training.L2.Value;
        foreach ((ReferenceParameter parameter, ReferenceParameter moved) in network.Parameters.Zip(bound.Parameters))
        {
            double penalty = parameter.IsWeight ? l2 : 0;
            double pull = parameter.IsWeight ? _spec.Regularization.L1?.Value ?? 0 : 0;
            for (int i = 0; i < moved.Values.Length; i++)
            {
                moved.Values[i] = parameter.Values[i];
                moved.Gradient[i] = parameter.Gradient[i] + (rounding * (Math.Abs(parameter.Gradient[i]) + (penalty * Math.Abs(parameter.Values[i])) + pull));
            }
        }

        trainer.Step(_spec.Training.LearningRate.Value, l2);
    }
}
