namespace Roslearn.Training;

/// <summary>How many threads pay off. Results never depend on it.</summary>
internal static class ThreadCount
{
    /// <summary>What one core does, in floating-point operations per microsecond: about 100 GFLOP/s with 512-bit or two 256-bit units.</summary>
    private const double FlopsPerMicrosecond = 1e5;

    /// <summary>Backward costs about twice as much as forward: one product becomes two.</summary>
    private const int StepFlopsPerForwardFlop = 3;

    /// <summary>A step below this gains nothing from a second thread: two barriers and the traffic between cores cost a few microseconds.</summary>
    private const double WorthwhileStep = 50;

    /// <summary>An evaluation starts its own threads, which takes some 100 microseconds each.</summary>
    private const double WorthwhileEvaluation = 2000;

    /// <summary>Threads for training in steps of <paramref name="rows"/> examples.</summary>
    /// <param name="layout">The network's sizes.</param>
    /// <param name="rows">Examples of a step.</param>
    /// <param name="requested">What the caller wants, if anything.</param>
    public static int ForTraining(NetworkLayout layout, int rows, int? requested)
    {
        int tiles = Parts(rows, NetworkLayout.RowTile) * layout.HalvesOf(stage: 0);
        return requested is int threads
            ? Math.Min(threads, Math.Max(tiles, layout.UpdateTasks))
            : Choose((double)layout.FlopsPerExample * StepFlopsPerForwardFlop * rows, WorthwhileStep, tiles);
    }

    /// <summary>Threads for evaluating <paramref name="rows"/> examples once.</summary>
    public static int ForEvaluation(NetworkLayout layout, int rows) =>
        Choose((double)layout.FlopsPerExample * rows, WorthwhileEvaluation, Parts(rows, layout.PredictionRows));

    private static int Choose(double flops, double worthwhileMicroseconds, int parts) =>
        flops < worthwhileMicroseconds * FlopsPerMicrosecond ? 1 : Math.Min(Environment.ProcessorCount, parts);

    private static int Parts(int rows, int size) => (rows - 1) / size + 1;
}
