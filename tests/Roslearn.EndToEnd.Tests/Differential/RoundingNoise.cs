using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Differential;

/// <summary>
/// What rounding errors do to gradients: those of a reference whose layers put out numbers that are off by a few units in the last place of a
/// single. A normalisation divides by a deviation that may be small, and takes means away, so that before it gradients are
/// differences of larger numbers: how much of them is left to compare depends on the definition and its data.
/// </summary>
public sealed class RoundingNoise
{
    private const int Runs = 3;

    /// <summary>Half a unit in the last place of a single, times what a sum of a few dozen terms is off by.</summary>
    private const double Error = 4.0 / (1 << 24);

    private readonly ReferenceNetwork _noisy;
    private readonly Random _random = new(1);
    private readonly bool _matters;

    public RoundingNoise(ModelSpec spec)
    {
        _noisy = new ReferenceNetwork(spec)
        {
            IsTraining = true,
            Rounding = magnitude => magnitude * Error * ((2 * _random.NextDouble()) - 1),
        };
        _matters = spec.Layers.Any(layer => layer is BatchNormSpec or LayerNormSpec);
    }

    /// <summary>By tensor, the largest change of any element of its gradient; 0 for a definition without normalisation.</summary>
    /// <param name="exact">Has the gradients of <paramref name="batch"/>.</param>
    /// <param name="batch">The examples.</param>
    public IReadOnlyList<double> Widths(ReferenceNetwork exact, Definitions.Batch batch)
    {
        var widths = new double[exact.Parameters.Count];
        _noisy.Lengths.Set(batch.Lengths);
        for (int run = 0; run < (_matters ? Runs : 0); run++)
        {
            foreach ((ReferenceParameter to, ReferenceParameter from) in _noisy.Parameters.Zip(exact.Parameters))
            {
                from.Values.CopyTo(to.Values, 0);
            }

            foreach ((DropoutLayer to, DropoutLayer from) in _noisy.Dropouts.Zip(exact.Dropouts))
            {
                to.Mask = from.Mask;
            }

            _noisy.Backpropagate(batch.Inputs, batch.Targets);
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Max(widths[i], exact.Parameters[i].Gradient.Zip(_noisy.Parameters[i].Gradient, (e, n) => Math.Abs(e - n)).Max());
            }
        }

        return widths;
    }
}
