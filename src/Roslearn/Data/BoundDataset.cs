using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>The examples of a data set, checked for one model.</summary>
internal sealed class BoundDataset<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly ExampleSource<TInput, TTarget> _source;
    private readonly ExampleView _view;
    private readonly ModelScaling? _scaling;

    /// <summary>Checks everything.</summary>
    /// <exception cref="ArgumentException">The data is not what the model needs; names <paramref name="argument"/>.</exception>
    public BoundDataset(ExampleSource<TInput, TTarget> source, ExampleView? view, DataContract contract, string argument)
    {
        int count = source.CountFor(contract, argument);
        if (view is not null && source.Count != count)
        {
            throw new ArgumentException(
                $"{argument} was sliced as {source.Count} examples of one target each, but {contract.Model} has {contract.TargetSize} targets an example: " +
                $"expected new Dataset(inputs, targets, count: {count})",
                argument);
        }

        _source = source;
        _view = view ?? new ExampleView(0, count);
        Contract = contract;
        if (Count == 0)
        {
            throw new ArgumentException($"{argument} holds 0 examples, expected at least 1", argument);
        }

        Check(argument);
    }

    private BoundDataset(BoundDataset<TInput, TTarget> whole, ExampleSource<TInput, TTarget> source, ExampleView part, ModelScaling? scaling)
    {
        _source = source;
        _view = part;
        _scaling = scaling;
        Contract = whole.Contract;
    }

    /// <summary>What the data was checked for.</summary>
    public DataContract Contract { get; }

    /// <summary>How targets are scaled as they are gathered; <see langword="null"/>: not at all.</summary>
    public ScaleNumbers? TargetScale => _scaling?.Targets?.Numbers;

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Order"/>
    public string Order => _source.Order;

    /// <summary>The number of examples, at least 1.</summary>
    public int Count => _view.Count;

    /// <summary>The same examples for one reader, who says <see cref="Begin"/>, then <see cref="Fetch"/> before each batch, and in the end <see cref="Close"/>.</summary>
    public BoundDataset<TInput, TTarget> Open() =>
        _source.Open() is var source && source == _source ? this : new(this, source, _view, _scaling);

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Shuffle"/>
    public void Shuffle(Span<int> positions, Philox random) => _source.Shuffle(positions, random);

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Learn"/>
    public void Learn(ulong seed, int epoch) => _source.Learn(seed, epoch);

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Begin"/>
    public void Begin(ReadOnlySpan<int> order = default) => _source.Begin(order);

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Fetch"/>
    public void Fetch(ReadOnlySpan<int> positions) => _source.Fetch(positions, Contract);

    /// <inheritdoc cref="ExampleSource{TInput, TTarget}.Close"/>
    public void Close() => _source.Close();

    /// <summary>The positions, for <see cref="Gather"/>, of the examples from <paramref name="first"/> on.</summary>
    public void CopyPositions(int first, Span<int> positions) => _view.CopyTo(first, positions);

    /// <summary>The first target of the example at a position: the class of a classifier's.</summary>
    public TTarget FirstTarget(int position) => _source.FirstTarget(position);

    /// <summary>The targets of the example at a position.</summary>
    public ReadOnlySpan<TTarget> Targets(int position) => _source.Targets(position);

    /// <summary>The real steps of the sequence at a position.</summary>
    public int Length(int position) => _source.Length(position, Contract.Steps);

    /// <summary>Copies the examples at these positions into consecutive rows of a workspace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Gather(ReadOnlySpan<int> positions, Workspace<TInput, TTarget> work, int firstRow)
    {
        _source.Gather(positions, Contract, work, firstRow);
        if (Contract.Vocabulary is int vocabulary)
        {
            CheckTokens(positions, work, firstRow, vocabulary);
        }

        _scaling?.Apply(work, firstRow, positions.Length);
    }

    /// <summary>The same examples, scaled as they are gathered.</summary>
    public BoundDataset<TInput, TTarget> Scaled(ModelScaling scaling) => new(this, _source, _view, scaling);

    /// <summary>Two parts: <paramref name="count"/> examples drawn at random by the seed, and all others.</summary>
    public (BoundDataset<TInput, TTarget> Drawn, BoundDataset<TInput, TTarget> Others) Draw(int count, ulong seed)
    {
        (ExampleView drawn, ExampleView others) = _view.Draw(count, seed);
        return (new(this, _source, drawn, _scaling), new(this, _source, others, _scaling));
    }

    /// <summary>Generated code looks tokens up unchecked, and the caller's memory may have changed since the check.</summary>
    private void CheckTokens(ReadOnlySpan<int> positions, Workspace<TInput, TTarget> work, int firstRow, int vocabulary)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            if (ValueCheck.IndexOfBadToken((ReadOnlySpan<TInput>)MemoryMarshal.CreateSpan(ref work.Input(firstRow + i), Contract.InputSize), vocabulary) >= 0)
            {
                throw new InvalidOperationException(
                    $"the inputs of example {positions[i]} were changed while {Contract.Model} used them: expected tokens from 0 to {vocabulary - 1}");
            }
        }
    }

    private void Check(string argument)
    {
        if (_view.IsRange)
        {
            _source.Check(_view.At(0), Count, Contract, argument);
            return;
        }

        for (int i = 0; i < Count; i++)
        {
            _source.Check(_view.At(i), 1, Contract, argument);
        }
    }
}
