namespace Roslearn.Benchmarks.Cases;

/// <summary>A recurrent network over characters, to train or to predict with.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Batch">Examples of a step or call.</param>
/// <param name="Cells">The weights of the recurrent layers: those that a step of a sequence multiplies with.</param>
/// <param name="Create">Makes the model.</param>
/// <param name="Step">Predicts one token from a carried state, where that is what is timed.</param>
internal sealed record SequenceCase(string Name, int Batch, int Cells, Func<IModel<int, int>> Create, Func<IModel<int, int>, Action<int, float[]>>? Step = null)
{
    public const int Steps = 64;
    public const int Vocabulary = 65;
    public const int Units = 128;

    public bool IsPrediction => Name.StartsWith(BenchmarkCase.PredictionPrefix, StringComparison.Ordinal);

    /// <summary>Useful multiply-adds of the matrix products, times 2; training takes three products of each, also for the embedding's gradient.</summary>
    public double Flops => (IsPrediction ? 2.0 : 6.0) * Batch * (Step is null ? Steps : 1) * (Cells + (Units * Vocabulary));
}
