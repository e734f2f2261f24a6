namespace Roslearn.Reference.Layers;

/// <summary>How many steps of each row's sequence are real; shared by all layers of a network.</summary>
public sealed class SequenceLengths
{
    private int[]? _lengths;

    /// <summary>Sets the length of each row; <see langword="null"/>: all steps of all rows are real.</summary>
    public void Set(int[]? lengths) => _lengths = lengths;

    /// <summary>The real steps of a row, of a sequence of <paramref name="steps"/>.</summary>
    public int Of(int row, int steps) => _lengths?[row] ?? steps;
}
