using System.ComponentModel;
using Roslearn.Training;

namespace Roslearn.Numerics;

/// <summary>
/// How the features that a normalisation treats lie in the rows of a workspace. Statistics of them are gathered tile by tile - a tile
/// being <see cref="Tile"/> rows, of which every thread has whole ones - and then added up in the order of the tiles, so that no bit of them depends on how rows are shared
/// among threads. They lie in a buffer of their own, a line each, of which a tile has as many as rows.
/// </summary>
/// <param name="Columns">Features, padded to whole lanes.</param>
/// <param name="Positions">How often a row holds all features: 1 of a vector, height times width of an image.</param>
/// <param name="PositionStride">Floats from one position to the next.</param>
/// <param name="RowStride">Floats from one row to the next.</param>
/// <param name="LineStride">Floats from one line of statistics to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct FeatureRows(int Columns, int Positions, int PositionStride, int RowStride, int LineStride)
{
    /// <summary>The line of a tile's sums of x.</summary>
    public const int Sums = 0;

    /// <summary>The line of a tile's sums of (x − the tile's mean)².</summary>
    public const int Squares = 1;

    /// <summary>The line with the mean that rows are normalised with, in the first tile of each range of rows.</summary>
    public const int Mean = 2;

    /// <summary>The line with 1 / √(variance + ε), beside <see cref="Mean"/>.</summary>
    public const int Scale = 3;

    /// <summary>The line of a tile's sums of dy.</summary>
    public const int GradientSums = 4;

    /// <summary>The line of a tile's sums of dy·x̂.</summary>
    public const int ProductSums = 5;

    internal const int Tile = NetworkLayout.RowTile;

    /// <summary>The values of each feature in so many rows.</summary>
    internal int Count(int rows) => rows * Positions;

    /// <summary>Where a line of the tile that begins at a row starts.</summary>
    internal int Line(int row, int line) => (row + line) * LineStride;
}
