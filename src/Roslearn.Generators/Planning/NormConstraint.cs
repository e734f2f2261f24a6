namespace Roslearn.Generators.Planning;

/// <summary>The bound on the incoming weights of each unit of a layer, cut into tasks of units.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Block">Its weights, one arena column a unit.</param>
/// <param name="Transposed">Their transposed copy, if there is one.</param>
/// <param name="FirstTask">The number of its first task.</param>
public sealed record NormConstraint(string Layer, ParameterBlock Block, TransposedBlock? Transposed, int FirstTask)
{
    /// <summary>Units of one task: 256 bytes of each weight row.</summary>
    public const int TaskUnits = 64;

    /// <summary>Units with the padding between blocks of them: the dimensions that lie within an arena row.</summary>
    public int Units => 1 + Enumerable.Range(0, Block.Extents.Count).Where(i => Block.Strides[i] < Block.Stride).Sum(i => (Block.Extents[i] - 1) * Block.Strides[i]);

    /// <summary>How many tasks it has.</summary>
    public int Tasks => (Units + TaskUnits - 1) / TaskUnits;
}
