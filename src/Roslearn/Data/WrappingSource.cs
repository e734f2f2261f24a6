using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>The examples of another source, of which a derived class changes something.</summary>
internal abstract class WrappingSource<TInput, TTarget>(ExampleSource<TInput, TTarget> source) : ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <inheritdoc/>
    public override int Count => source.Count;

    /// <inheritdoc/>
    public override bool IsRandomAccess => source.IsRandomAccess;

    /// <inheritdoc/>
    public override string Order => source.Order;

    /// <inheritdoc/>
    public override int Augmentations => source.Augmentations;

    /// <summary>The other source.</summary>
    protected ExampleSource<TInput, TTarget> Source => source;

    /// <inheritdoc/>
    public abstract override ExampleSource<TInput, TTarget> Open();

    /// <inheritdoc/>
    public override void Shuffle(Span<int> positions, Philox random) => source.Shuffle(positions, random);

    /// <inheritdoc/>
    public override void Learn(ulong seed, int epoch) => source.Learn(seed, epoch);

    /// <inheritdoc/>
    public override void Begin(ReadOnlySpan<int> order) => source.Begin(order);

    /// <inheritdoc/>
    public override void Fetch(ReadOnlySpan<int> positions, DataContract contract) => source.Fetch(positions, contract);

    /// <inheritdoc/>
    public override void Close() => source.Close();

    /// <inheritdoc/>
    public override ReadOnlySpan<TInput> Input(int position) => source.Input(position);

    /// <inheritdoc/>
    public override ReadOnlySpan<TTarget> Targets(int position) => source.Targets(position);

    /// <inheritdoc/>
    public override TTarget FirstTarget(int position) => source.FirstTarget(position);

    /// <inheritdoc/>
    public override int Length(int position, int steps) => source.Length(position, steps);

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument) => source.CountFor(contract, argument);

    /// <inheritdoc/>
    public override void Check(int first, int count, DataContract contract, string argument) => source.Check(first, count, contract, argument);

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow) =>
        source.Gather(positions, contract, work, firstRow);
}
