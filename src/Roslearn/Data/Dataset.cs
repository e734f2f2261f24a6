using System.Numerics.Tensors;
using Roslearn.Data;

namespace Roslearn;

/// <summary>
/// Examples with their targets, in the order given. Slices and splits are views: they share the values and copy none. A data set
/// does not copy what it is made from (a <see cref="ReadOnlyTensorSpan{T}"/> or a tensor with gaps excepted); leave the values
/// alone while a model uses it.
/// </summary>
/// <remarks>
/// Inputs are rows of the model's input size, one after the other. Targets are, for each example, one class index from 0 for a
/// classifier, or as many numbers as the model has outputs. A model checks all of it before it uses a data set - lengths, class
/// indices, that every number is finite - and throws an <see cref="ArgumentException"/> that says what it found and where.
/// A data set can be read from any number of threads at once.
/// </remarks>
/// <typeparam name="TInput">The element of an example: <see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget">The element of a target: <see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public sealed class Dataset<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly ExampleSource<TInput, TTarget> _source;
    private readonly ExampleView? _view;
    private BoundDataset<TInput, TTarget>? _bound;

    /// <summary>Examples from arrays.</summary>
    /// <param name="inputs">Count times input size values, row by row.</param>
    /// <param name="targets">The targets of each example, in the same order.</param>
    /// <param name="count">
    /// The number of examples. When <see langword="null"/>, every example has one target; needed only to count, slice or split data
    /// with several targets an example before a model has seen it.
    /// </param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">The values cannot be <paramref name="count"/> rows of equal length.</exception>
    public Dataset(TInput[] inputs, TTarget[] targets, int? count = null)
        : this(NotNull(inputs, nameof(inputs)).AsMemory(), NotNull(targets, nameof(targets)).AsMemory(), count)
    {
    }

    /// <summary>Examples from memory.</summary>
    /// <inheritdoc cref="Dataset{TInput, TTarget}(TInput[], TTarget[], int?)"/>
    public Dataset(ReadOnlyMemory<TInput> inputs, ReadOnlyMemory<TTarget> targets, int? count = null)
        : this(new MemorySource<TInput, TTarget>(inputs, targets, count), null)
    {
    }

    /// <summary>Examples from tensors, whose first dimension counts the examples.</summary>
    /// <param name="inputs">For example [count, features].</param>
    /// <param name="targets">For example [count] or [count, outputs].</param>
    /// <exception cref="ArgumentNullException">A tensor is null.</exception>
    /// <exception cref="ArgumentException">A tensor has no dimensions, or the first dimensions differ.</exception>
    public Dataset(Tensor<TInput> inputs, Tensor<TTarget> targets)
        : this(
            TensorMemory.Of(NotNull(inputs, nameof(inputs))),
            TensorMemory.Of(NotNull(targets, nameof(targets))),
            TensorMemory.Count(inputs.Lengths, targets.Lengths, nameof(inputs), nameof(targets)))
    {
    }

    /// <summary>A copy of the examples in tensor spans, whose first dimension counts the examples.</summary>
    /// <inheritdoc cref="Dataset{TInput, TTarget}(Tensor{TInput}, Tensor{TTarget})"/>
    public Dataset(in ReadOnlyTensorSpan<TInput> inputs, in ReadOnlyTensorSpan<TTarget> targets)
        : this(
            TensorMemory.Copy(inputs),
            TensorMemory.Copy(targets),
            TensorMemory.Count(inputs.Lengths, targets.Lengths, nameof(inputs), nameof(targets)))
    {
    }

    /// <summary>Examples of any source.</summary>
    internal Dataset(ExampleSource<TInput, TTarget> source, ExampleView? view = null)
    {
        _source = source;
        _view = view;
    }

    /// <summary>The number of examples: as stated, as the tensors say, or one for each target.</summary>
    /// <exception cref="InvalidOperationException">It was not stated, and cannot be one for each target.</exception>
    public int Count => _view?.Count ?? _source.Count;

    /// <summary>The inputs of one example.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such example.</exception>
    public ReadOnlySpan<TInput> Input(int index) => _source.Input(View.At(index));

    /// <summary>The targets of one example.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such example.</exception>
    public ReadOnlySpan<TTarget> Targets(int index) => _source.Targets(View.At(index));

    /// <summary>The target of one example that has one.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such example.</exception>
    /// <exception cref="InvalidOperationException">The example has several targets.</exception>
    public TTarget Target(int index)
    {
        ReadOnlySpan<TTarget> targets = Targets(index);
        return targets.Length == 1
            ? targets[0]
            : throw new InvalidOperationException($"Target({index}): the example has {targets.Length} targets; Targets({index}) gives them all");
    }

    /// <summary>
    /// The same examples as sequences of different lengths: a recurrent model stops at the last real step of each. What lies beyond contributes neither
    /// loss nor gradient; it must be there and be valid (0, say).
    /// </summary>
    /// <param name="lengths">The real steps of each example, at least 1; copied.</param>
    /// <exception cref="InvalidOperationException">This data set is a view of another one: lengths come first.</exception>
    public Dataset<TInput, TTarget> WithLengths(ReadOnlySpan<int> lengths) => _view is null
        ? new(new SequenceSource<TInput, TTarget>(_source, lengths.ToArray()), null)
        : throw new InvalidOperationException("WithLengths of a part of a data set: expected it on the whole, before it is sliced or split");

    /// <summary>
    /// The same examples, changed at random as a training takes them, each anew in every epoch. Nothing else sees the changes: not an
    /// evaluation, not the examples that a training holds out, not a scaling that is fitted, not <see cref="Input"/>.
    /// </summary>
    /// <param name="augmentation">How; after those of earlier calls, if any, each with random numbers of its own.</param>
    /// <remarks>
    /// The seed of the training, the epoch and the place of an example in the whole data set decide what becomes of it, so that a training
    /// that is resumed from a checkpoint ends in the same bits, whatever its threads and batches.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="augmentation"/> is null.</exception>
    public Dataset<TInput, TTarget> Augment(IAugmentation<TInput> augmentation) =>
        new(new AugmentedSource<TInput, TTarget>(_source, NotNull(augmentation, nameof(augmentation))), _view);

    /// <summary>A view of <paramref name="count"/> examples from <paramref name="start"/> on.</summary>
    /// <param name="start">From 0 to <see cref="Count"/>.</param>
    /// <param name="count">From 0 to the number of examples that follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within this data set.</exception>
    public Dataset<TInput, TTarget> Slice(int start, int count) => With(View.Slice(start, count));

    /// <summary>Two views: the first <paramref name="fraction"/> of the examples, rounded, and the rest.</summary>
    /// <param name="fraction">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within (0, 1) or leaves one part empty.</exception>
    public (Dataset<TInput, TTarget> First, Dataset<TInput, TTarget> Second) Split(double fraction) => Cut(View, fraction);

    /// <summary>Two views: <paramref name="fraction"/> of the examples drawn at random, rounded, and the rest.</summary>
    /// <param name="fraction">Above 0 and below 1.</param>
    /// <param name="seed">The same seed draws the same examples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within (0, 1) or leaves one part empty.</exception>
    public (Dataset<TInput, TTarget> First, Dataset<TInput, TTarget> Second) Split(double fraction, ulong seed) => Cut(Shuffled(seed), fraction);

    /// <summary>A view of the same examples in a random order.</summary>
    /// <param name="seed">The same seed gives the same order.</param>
    public Dataset<TInput, TTarget> Shuffle(ulong seed) => With(Shuffled(seed));

    /// <summary>Splits for a cross-validation: every example is in the test part of one fold and in the training part of all others.</summary>
    /// <param name="count">The number of folds, at least 2 and at most one for each example.</param>
    /// <param name="seed">The same seed draws the same folds.</param>
    /// <returns>Views, each in the order of this data set; test parts differ by one example at most.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is below 2 or above that of the examples.</exception>
    public IReadOnlyList<Fold<TInput, TTarget>> Folds(int count, ulong seed) => Dealing.Folds(this, Dealing.Shuffled(View.Count, seed), count);

    /// <summary>The same examples, checked for a model once and for all.</summary>
    /// <param name="contract">What the model needs.</param>
    /// <param name="argument">The name of the argument to blame.</param>
    internal BoundDataset<TInput, TTarget> Bind(DataContract contract, string argument)
    {
        BoundDataset<TInput, TTarget>? bound = Volatile.Read(ref _bound);
        if (bound is null || bound.Contract != contract)
        {
            bound = new BoundDataset<TInput, TTarget>(_source, _view, contract, argument);
            Volatile.Write(ref _bound, bound);
        }

        return bound;
    }

    /// <summary>Which examples these are.</summary>
    internal ExampleView View => _view ?? new ExampleView(0, _source.Count);

    /// <summary>Other examples of the same source.</summary>
    internal Dataset<TInput, TTarget> With(ExampleView view) => new(_source, view);

    private ExampleView Shuffled(ulong seed) => _source.IsRandomAccess
        ? View.Shuffle(seed)
        : throw new NotSupportedException("a streamed data set has no random order of its own: training shuffles it as it is read");

    private (Dataset<TInput, TTarget> First, Dataset<TInput, TTarget> Second) Cut(ExampleView view, double fraction)
    {
        int first = view.CountOf(fraction);
        return (With(view.Slice(0, first)), With(view.Slice(first, view.Count - first)));
    }

    private static T NotNull<T>(T argument, string name)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }
}
