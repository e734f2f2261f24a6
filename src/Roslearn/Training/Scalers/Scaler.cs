using Roslearn.Storage;

namespace Roslearn.Training;

/// <summary>The scaling of a model's inputs or targets. Before it is fitted it changes nothing. Safe for any number of readers while it is fitted.</summary>
internal sealed class Scaler
{
    private readonly Scaling _kind;
    private readonly string _name;
    private readonly int _features;
    private readonly int _repeats;
    private ScaleNumbers? _numbers;

    private Scaler(Scaling kind, string name, int size, int features)
    {
        _kind = kind;
        _name = name;
        _features = features;
        _repeats = size / features;
    }

    /// <summary>The fitted numbers; <see langword="null"/> before.</summary>
    public ScaleNumbers? Numbers
    {
        get => Volatile.Read(ref _numbers);
        set => Volatile.Write(ref _numbers, value);
    }

    /// <summary>The scaler that a network needs; <see langword="null"/>: none.</summary>
    /// <param name="kind">How.</param>
    /// <param name="name">What its tensors in a file begin with.</param>
    /// <param name="size">Numbers of a row.</param>
    /// <param name="features">How many of them have a scaling of their own; the rest repeats it.</param>
    public static Scaler? Of(Scaling kind, string name, int size, int features) => kind == Scaling.None ? null : new Scaler(kind, name, size, features);

    /// <summary>An empty statistic of what this scaler is fitted to.</summary>
    public IFeatureStatistic NewStatistic() => _kind switch
    {
        Scaling.Standard => new MeanAndDeviation(_features),
        Scaling.MinMax => new MinimumAndMaximum(_features),
        _ => throw new InvalidOperationException($"expected {Scaling.Standard} or {Scaling.MinMax}, found {_kind}"),
    };

    /// <summary>Adds a row to a statistic.</summary>
    public void Observe(ReadOnlySpan<float> row, IFeatureStatistic statistic)
    {
        int feature = 0;
        foreach (float value in row)
        {
            statistic.Add(feature, value);
            feature = feature + 1 == _features ? 0 : feature + 1;
        }
    }

    /// <summary>Fits the scaling.</summary>
    public void Fit(IFeatureStatistic statistic)
    {
        float[] offset = new float[_features], scale = new float[_features];
        for (int i = 0; i < _features; i++)
        {
            offset[i] = (float)statistic.Offset(i);
            scale[i] = Usable(statistic.Scale(i));
        }

        Numbers = new ScaleNumbers(offset, scale, _repeats);
    }

    /// <summary>What a file holds of the scaling: arrays to write, or to be read into and then given to <see cref="Take"/>.</summary>
    public (ParameterLayout Tensor, float[] Values)[] Tensors() =>
    [
        (Layout("offset"), Numbers?.Offset ?? new float[_features]),
        (Layout("scale"), Numbers?.Scale ?? [.. Enumerable.Repeat(1f, _features)]),
    ];

    /// <summary>Takes over what was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The arrays of <see cref="Tensors"/>.</param>
    /// <exception cref="ModelFileException">A scale is not above 0.</exception>
    public void Take(string path, (ParameterLayout Tensor, float[] Values)[] tensors)
    {
        float[] scale = tensors[1].Values;
        int bad = Array.FindIndex(scale, value => !float.IsFinite(1 / value) || value <= 0);
        Numbers = bad < 0
            ? new ScaleNumbers(tensors[0].Values, scale, _repeats)
            : throw new ModelFileException(path, $"{_name}.scale[{bad}]", "a number above 0", FormattableString.Invariant($"{scale[bad]}"));
    }

    /// <summary>A feature that never varies keeps its size: 0 / 0 is no number. What a float cannot hold or divide by counts as that or as the largest float.</summary>
    private static float Usable(double scale)
    {
        float usable = (float)Math.Min(scale, float.MaxValue);
        return usable > 0 && float.IsFinite(1 / usable) ? usable : 1;
    }

    private ParameterLayout Layout(string part) => ParameterLayout.Contiguous(new SavedTensor($"{_name}.{part}", [_features]), 0);
}
