using Roslearn.Reference.Layers;
using Roslearn.Reference.Losses;
using Roslearn.Reference.Recurrent;

namespace Roslearn.Reference;

/// <summary>
/// The network of a specification in double precision, by the loops of a textbook: slow, obvious, and independent of everything
/// that the generator makes of the same specification. Batches are arrays of rows.
/// </summary>
public sealed class ReferenceNetwork
{
    private readonly IReadOnlyList<Layer> _layers;
    private readonly LossFunction _loss;

    /// <summary>The network of <paramref name="spec"/>, all parameters zero.</summary>
    public ReferenceNetwork(ModelSpec spec)
    {
        _layers = LayerStack.Build(spec, Lengths);
        LossFunction loss = LossTable.Of(spec.Head!);
        _loss = spec.Head!.IsPerStep ? new PerStepLoss(loss, spec.Input!.Shape[0]) : loss;
        Parameters = [.. _layers.SelectMany(layer => layer.Parameters)];
        Dropouts = [.. Single(_layers).OfType<DropoutLayer>()];
    }

    /// <summary>How many steps of each row's sequence are real, from the next pass on.</summary>
    public SequenceLengths Lengths { get; } = new();

    /// <summary>All tensors in saved order; set their values freely.</summary>
    public IReadOnlyList<ReferenceParameter> Parameters { get; }

    /// <summary>The dropout layers in order; give them masks for a training pass.</summary>
    public IReadOnlyList<DropoutLayer> Dropouts { get; }

    /// <summary>Whether passes are those of a training step: batch normalisation takes the batch's statistics, and <see cref="Backpropagate"/> moves the running ones.</summary>
    public bool IsTraining
    {
        set
        {
            foreach (BatchNormLayer norm in Single(_layers).OfType<BatchNormLayer>())
            {
                norm.IsTraining = value;
            }
        }
    }

    /// <summary>
    /// The error of every number that a layer puts out, forward and backward, by the magnitude that it was added up from; for finding out what rounding
    /// errors do. None by default.
    /// </summary>
    public Func<double, double>? Rounding { get; set; }

    /// <summary>For each row of the last pass the largest sum of magnitudes that one of the head's weighted sums was added up from.</summary>
    public double[] HeadMagnitudes() => [.. _layers[^1].Magnitudes()!.Select(row => row.Max())];

    /// <summary>The tensor of that name.</summary>
    public ReferenceParameter this[string name] => Parameters.Single(parameter => parameter.Name == name);

    /// <summary>The head's weighted sums.</summary>
    public double[][] Logits(double[][] inputs) =>
        _layers.Aggregate(inputs, (values, layer) => Round(layer.Forward(values), layer));

    /// <summary>What the model predicts: probabilities of a classifier, else the head's activation.</summary>
    public double[][] Forward(double[][] inputs) => [.. Logits(inputs).Select(_loss.Outputs)];

    /// <summary>The loss of each row, times its weight.</summary>
    /// <param name="inputs">Rows of features.</param>
    /// <param name="targets">Rows of one class index, or of as many numbers as there are outputs.</param>
    public double[] RowLosses(double[][] inputs, double[][] targets) =>
        [.. Logits(inputs).Zip(targets, _loss.Value)];

    /// <summary>The mean loss over the batch: by weight, where classes have weights.</summary>
    public double Loss(double[][] inputs, double[][] targets) => RowLosses(inputs, targets).Sum() / Weight(targets);

    /// <summary>Sets every <see cref="ReferenceParameter.Gradient"/> to the derivative of <see cref="Loss"/>, and returns that of the inputs.</summary>
    public double[][] Backpropagate(double[][] inputs, double[][] targets)
    {
        foreach (ReferenceParameter parameter in Parameters)
        {
            Array.Clear(parameter.Gradient);
            Array.Clear(parameter.Magnitude);
        }

        double weight = Weight(targets);
        double[][] gradient =
        [
            .. Logits(inputs).Zip(targets, (logits, target) => _loss.Gradient(logits, target).Select(g => g / weight).ToArray()),
        ];
        foreach (BatchNormLayer norm in Single(_layers).OfType<BatchNormLayer>().Where(norm => norm.IsTraining))
        {
            norm.Observe();
        }

        for (int i = _layers.Count - 1; i >= 0; i--)
        {
            gradient = Round(_layers[i].Backward(gradient));
        }

        return gradient;
    }

    /// <summary>The layers one by one, those of a group too.</summary>
    private static IEnumerable<Layer> Single(IEnumerable<Layer> layers) => layers.SelectMany(layer => layer is ResidualLayer residual ? residual.Group : [layer]);

    private static double KinkDistance(Layer layer, int row) => layer switch
    {
        ActivationLayer activation => activation.KinkDistance(row),
        StepwiseLayer { Inner: ActivationLayer activation } stepwise =>
            Enumerable.Range(row * stepwise.Steps, stepwise.Steps).Min(activation.KinkDistance),
        ResidualLayer residual => residual.Group.Min(inner => KinkDistance(inner, row)),
        PoolLayer pool => pool.KinkDistance(row),
        RecurrentLayer recurrent => recurrent.KinkDistance(row),
        _ => double.PositiveInfinity,
    };

    /// <param name="rows">The numbers.</param>
    /// <param name="forward">The layer whose forward pass they are of, if it is one.</param>
    private double[][] Round(double[][] rows, Layer? forward = null) => Rounding is { } error
        ? [.. rows.Zip(forward?.Magnitudes() ?? rows, (row, magnitudes) => row.Zip(magnitudes, (value, magnitude) => value + error(magnitude)).ToArray())]
        : rows;

    private double Weight(double[][] targets) => targets.Sum(_loss.Weight);

    /// <summary>
    /// How near each row comes to a point where a derivative jumps (ReLU, LeakyRelu, mean absolute error): there a rounding
    /// error may legitimately choose the other side, so comparisons use rows that keep away from it.
    /// </summary>
    public double[] KinkDistances(double[][] inputs, double[][] targets)
    {
        double[][] outputs = Forward(inputs);
        return [.. inputs.Select((_, row) => Math.Min(
            _layers.Select(layer => KinkDistance(layer, row)).Append(double.PositiveInfinity).Min(),
            _loss.HasKinkAtTarget ? outputs[row].Zip(targets[row], (y, t) => Math.Abs(y - t)).Min() : double.PositiveInfinity))];
    }
}
