namespace Roslearn;

/// <summary>
/// Where and how often a training writes down all that it needs to go on: weights, optimizer state, epoch and step (which all random
/// numbers follow from), the best weights, and the history. The file is replaced in one step, so that there is always a whole one.
/// </summary>
/// <remarks>
/// A training whose process ended at any moment is resumed by the same call: <c>Train</c> with the same data and options, on a model with
/// the same initial weights, finds the file, goes on, and ends in the same bits as a training that was never interrupted. Called once more after its
/// end it returns at once with the final weights and history. A file of another training is refused. Delete the file to train from the
/// beginning. It is no saved model: <c>Save</c> writes one after the training.
/// </remarks>
public sealed record Checkpoint
{
    private readonly string _path = "";
    private readonly int _everyEpochs = 1;
    private readonly int? _everySteps;

    /// <summary>A checkpoint after every epoch.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public Checkpoint(string path) => Path = path;

    /// <summary>The file.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string Path
    {
        get => _path;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Path));
            _path = value;
        }
    }

    /// <summary>Epochs from one checkpoint to the next, at least 1, the default. The last epoch always writes one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int EveryEpochs
    {
        get => _everyEpochs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(EveryEpochs));
            _everyEpochs = value;
        }
    }

    /// <summary>Steps from one checkpoint to the next within epochs, at least 1; <see langword="null"/>, the default: none within epochs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? EverySteps
    {
        get => _everySteps;
        init
        {
            if (value is int steps)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1, nameof(EverySteps));
            }

            _everySteps = value;
        }
    }
}
