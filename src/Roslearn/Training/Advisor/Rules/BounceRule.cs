namespace Roslearn.Training;

/// <summary>RA02: over ten epochs the error turns as often as not (TheDeepChecker), by 3 % or more (AutoTrainer), and gets nowhere.</summary>
internal static class BounceRule
{
    private const int Epochs = 10;
    private const double TurnShare = 0.5;
    private const double LeastSwing = 0.03;

    /// <summary>Below this share of its initial value an error is small, and bounces where it is.</summary>
    private const double MuchLeft = 0.1;

    /// <summary>Below this a batch is noisy by itself.</summary>
    private const int SmallBatch = 16;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Epochs.Count < Epochs || !(view.LossShare > MuchLeft) || !view.IsSettled(Epochs - 2))
        {
            yield break;
        }

        double[] losses = [.. view.Epochs.TakeLast(Epochs).Select(epoch => epoch.Loss)];
        double[] steps = [.. losses.Skip(1).Zip(losses, (after, before) => after - before)];
        int turns = steps.Skip(1).Zip(steps, (after, before) => after * before < 0 ? 1 : 0).Sum();
        double swing = steps.Average(Math.Abs);
        if (turns >= TurnShare * (steps.Length - 1) && swing >= LeastSwing * losses.Average() && losses[0] - losses[^1] < swing)
        {
            yield return view.ChangeRate(
                "The error bounces", 1.0 / 3, view.Options.BatchSize < SmallBatch ? ", let it decay, or use a larger batch, [BatchSize(32)]" : ", or let it decay");
        }
    }
}
