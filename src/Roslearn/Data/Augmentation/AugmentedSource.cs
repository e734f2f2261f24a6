using System.Runtime.InteropServices;
using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>The examples of another source, changed where a training takes them: whoever evaluates reads them as they are.</summary>
internal sealed class AugmentedSource<TInput, TTarget>(ExampleSource<TInput, TTarget> source, IAugmentation<TInput> augmentation)
    : WrappingSource<TInput, TTarget>(source)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private Philox _random;
    private bool _isLearning;

    /// <inheritdoc/>
    public override string Order => $"{Source.Order}{augmentation.Description}, ";

    /// <inheritdoc/>
    public override int Augmentations => Source.Augmentations + 1;

    /// <inheritdoc/>
    public override ExampleSource<TInput, TTarget> Open() => new AugmentedSource<TInput, TTarget>(Source.Open(), augmentation);

    /// <inheritdoc/>
    public override void Learn(ulong seed, int epoch)
    {
        base.Learn(seed, epoch);
        _random = new Philox(seed, RandomStream.Of(RandomPurpose.Augmentation, Source.Augmentations, epoch));
        _isLearning = true;
    }

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument) => augmentation.InputSize is not int size || size == contract.InputSize
        ? base.CountFor(contract, argument)
        : throw new ArgumentException(
            $"{argument} is augmented as examples of {size} values ({augmentation.Description}), expected {contract.InputSize}, the input size of {contract.Model}", argument);

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow)
    {
        base.Gather(positions, contract, work, firstRow);
        for (int i = 0; i < positions.Length && _isLearning; i++)
        {
            augmentation.Apply(MemoryMarshal.CreateSpan(ref work.Input(firstRow + i), contract.InputSize), new ExampleRandom(_random, positions[i]));
        }
    }
}
