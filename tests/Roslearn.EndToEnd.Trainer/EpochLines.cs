using Roslearn;

namespace EndToEnd.Trainer;

/// <summary>Prints a line as soon as an epoch is finished.</summary>
internal sealed class EpochLines : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.IsEpochEnd)
        {
            Console.WriteLine($"epoch {value.Epoch}");
        }
    }
}
