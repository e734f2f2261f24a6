namespace Roslearn.Tests.Training;

/// <summary>Cancels at a chosen moment.</summary>
internal static class Cancelling
{
    public static void CancelAfterEpoch(this CancellationTokenSource source, TrainingProgress report, int epoch)
    {
        if (report.IsEpochEnd && report.Epoch == epoch)
        {
            source.Cancel();
        }
    }
}
