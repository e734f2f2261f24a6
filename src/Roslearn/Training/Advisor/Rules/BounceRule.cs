using System.Runtime.CompilerServices;

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
        if (view.Epochs.Count >= Epochs && view.LossShare > MuchLeft && view.IsSettled(Epochs - 2) && Bounces(view.Epochs))
        {
            yield return view.ChangeRate(
                "The error bounces", 1.0 / 3, view.Options.BatchSize < SmallBatch ? ", let it decay, or use a larger batch, [BatchSize(32)]" : ", or let it decay");
        }
    }

    /// <summary>The last epochs of a training, in one pass: this is asked after every epoch, and a tiny network's takes less than a millisecond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Bounces(List<EpochRecord> epochs)
    {
        int first = epochs.Count - Epochs, turns = 0;
        double sum = epochs[first].Loss, swings = 0, before = 0;
        for (int i = first + 1; i < epochs.Count; i++)
        {
            double step = epochs[i].Loss - epochs[i - 1].Loss;
            turns += step * before < 0 ? 1 : 0;
            swings += Math.Abs(step);
            sum += epochs[i].Loss;
            before = step;
        }

        double swing = swings / (Epochs - 1);
        return turns >= TurnShare * (Epochs - 2) && swing >= LeastSwing * sum / Epochs && epochs[first].Loss - epochs[^1].Loss < swing;
    }
}
