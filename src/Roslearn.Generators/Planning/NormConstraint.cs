namespace Roslearn.Generators.Planning;

/// <summary>The bound on the incoming weights of each unit of a layer, cut into tasks of units.</summary>
/// <param name="Update">The layer.</param>
/// <param name="FirstTask">The number of its first task.</param>
/// <param name="Tasks">How many tasks it has.</param>
public sealed record NormConstraint(DenseUpdate Update, int FirstTask, int Tasks);
