using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The loops over all rows and, for a map, over the places of each.</summary>
internal sealed class PlaceLoop : IDisposable
{
    private readonly CodeWriter.Block _rows;
    private readonly CodeWriter.Block? _places;

    private PlaceLoop(CodeWriter.Block rows, CodeWriter.Block? places, string offset) => (_rows, _places, Offset) = (rows, places, offset);

    /// <summary>Where the row or place at hand starts, as an expression.</summary>
    public string Offset { get; }

    public static PlaceLoop Open(CodeWriter code, int width, int places)
    {
        string row = $"row * {Literal.Of(Strides.Of(width, places))}";
        CodeWriter.Block rows = code.Open("for (int row = 0; row < rows; row++)");
        return places == 1
            ? new PlaceLoop(rows, null, row)
            : new PlaceLoop(rows, code.Open($"for (int place = 0; place < {Literal.Of(places)}; place++)"), $"{row} + place * {Literal.Of(Strides.Padded(width))}");
    }

    public void Dispose()
    {
        _places?.Dispose();
        _rows.Dispose();
    }
}
