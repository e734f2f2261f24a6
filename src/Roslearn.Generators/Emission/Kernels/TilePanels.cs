using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The columns of a convolution in panels of two lanes, each with the tile that goes over its rows; of the widest lanes an odd number ends
/// in a panel of three, and a single one is a panel by itself. Two lanes leave registers for 13 rows, and one kind of panel half the text.
/// </summary>
internal sealed class TilePanels
{
    private readonly int _columns;

    /// <summary>The widest lanes.</summary>
    private readonly int _lanes;

    private readonly AccumulatorTile _pair;
    private readonly AccumulatorTile? _odd;

    /// <param name="columns">A multiple of 16.</param>
    /// <param name="tile">The tile for panels of so many lanes; the second argument is whether the widest lanes have such panels.</param>
    public TilePanels(int columns, Func<int, bool, AccumulatorTile> tile)
    {
        _columns = columns;
        _lanes = columns / Strides.Lane;
        _pair = tile(2, _lanes is not 1 and not 3);
        if (_lanes % 2 == 1)
        {
            AccumulatorTile odd = tile(Math.Min(_lanes, 3), true);
            _odd = odd with { NarrowRows = odd.WideRows };
        }
    }

    public IReadOnlyCollection<AccumulatorTile> Tiles => _odd is null ? [_pair] : [_pair, _odd];

    /// <summary>Writes a loop over the panels of each width, with <c>column</c> where a panel starts.</summary>
    public void Emit(CodeWriter code, Action<AccumulatorTile> body)
    {
        string end = Literal.Of(_columns);
        string pairs = _odd is null ? end : $"({AccumulatorTile.IsWide} ? {Literal.Of(_columns - (_odd.Lanes * Strides.Lane))} : {end})";
        using (code.Open($"for (int column = 0; column < {pairs}; column += 2 * TLane.Count)"))
        {
            body(_pair);
        }

        if (_odd is not null)
        {
            using CodeWriter.Block last = code.Open($"for (int column = {pairs}; column < {end}; column += {_odd.Lanes} * TLane.Count)");
            body(_odd);
        }
    }
}
