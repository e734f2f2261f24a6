namespace Roslearn.Training;

/// <summary>Where a training is, between two steps. Random numbers are counted by seed, epoch and step, so that they have no other state.</summary>
internal sealed class TrainingState
{
    /// <summary>The epoch to go on with, from 1; one more than there are when all are done.</summary>
    public int Epoch { get; set; } = 1;

    /// <summary>Its finished steps.</summary>
    public int Step { get; set; }

    /// <summary>The sum of the losses of the examples of these steps, each times its weight.</summary>
    public double Loss { get; set; }

    /// <summary>The sum of the weights of these examples: their number, unless classes are weighted.</summary>
    public double Weight { get; set; }

    /// <summary>The finished epochs.</summary>
    public List<EpochRecord> Epochs { get; init; } = [];

    /// <summary>What the advisor remembers.</summary>
    public AdvisorState Advisor { get; init; } = new();

    /// <summary>The time that earlier processes spent on it.</summary>
    public TimeSpan Elapsed { get; set; }
}
