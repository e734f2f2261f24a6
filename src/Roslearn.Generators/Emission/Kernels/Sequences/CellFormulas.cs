using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>One row per recurrent cell.</summary>
internal static class CellFormulas
{
    private static readonly Dictionary<RecurrentCell, Func<Activation, CellFormula>> Rows = new()
    {
        [RecurrentCell.Rnn] = function => new RnnFormula(function),
        [RecurrentCell.Lstm] = _ => new LstmFormula(),
        [RecurrentCell.Gru] = _ => new GruFormula(),
    };

    public static CellFormula Of(RecurrentCell cell, Activation function) => Rows[cell](function);
}
