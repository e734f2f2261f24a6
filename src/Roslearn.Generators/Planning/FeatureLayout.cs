namespace Roslearn.Generators.Planning;

/// <summary>How the features that a normalisation treats lie in a buffer: those of a map place by place, padded to whole lanes.</summary>
/// <param name="Features">The features.</param>
/// <param name="Positions">How often a row holds all of them: 1 of a vector, height times width of an image.</param>
public sealed record FeatureLayout(int Features, int Positions)
{
    /// <summary>Floats from one position to the next.</summary>
    public int PositionStride => Strides.Padded(Features);

    /// <summary>Floats from one row to the next.</summary>
    public int RowStride => Strides.Of(Features, Positions);

    /// <summary>The end of a kernel's name.</summary>
    public override string ToString() => Positions == 1 ? $"{Features}" : $"{Positions}x{Features}";
}
