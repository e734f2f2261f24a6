namespace Roslearn.Data;

/// <summary>Data sets that are read one example after the other - from a file of any format, a database, a generator - and never held as a whole.</summary>
/// <example><code>
/// Dataset&lt;float, int> data = StreamedDataset.Open&lt;float, int>(ReadLog, count: 5_000_000);
///
/// static IEnumerable&lt;(ReadOnlyMemory&lt;float>, ReadOnlyMemory&lt;int>)> ReadLog()
/// {
///     float[] inputs = new float[8];
///     int[] label = new int[1];
///     foreach (string line in File.ReadLines("log.txt"))
///     {
///         Parse(line, inputs, label);
///         yield return (inputs, label);      // copied before the next one is asked for
///     }
/// }
/// </code></example>
public static class StreamedDataset
{
    /// <summary>The examples that the shuffle buffer holds unless somebody says otherwise.</summary>
    private const int UsualBuffer = 8192;

    /// <summary>A data set that is read from its start for every epoch and every evaluation.</summary>
    /// <param name="read">Gives all examples, the same ones in the same order each time it is called. Memory may be used again for the next example.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="shuffleBuffer">
    /// Training draws the next example at random from this many of the stream: the more, the better the examples are mixed, and the
    /// more memory it takes. A stream sorted by class needs a buffer of several classes. With as many as there are examples the
    /// order, and so the training, is the same to the bit as with the examples in memory.
    /// </param>
    /// <returns>
    /// A data set that can be trained on (checkpoints included: a resumed training reads the stream up to where it was), evaluated,
    /// sliced, and split or folded in its order. What takes examples in any order - <see cref="Dataset{TInput, TTarget}.Input"/>,
    /// <see cref="Dataset{TInput, TTarget}.Shuffle"/>, stratified splits - throws <see cref="NotSupportedException"/>. Examples are checked as
    /// they are read: a bad one ends the training with an <see cref="ArgumentException"/>, one of the wrong size or number with an
    /// <see cref="InvalidOperationException"/>.
    /// </returns>
    /// <typeparam name="TInput"><see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
    /// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Dataset<TInput, TTarget> Open<TInput, TTarget>(
        Func<IEnumerable<(ReadOnlyMemory<TInput> Inputs, ReadOnlyMemory<TTarget> Targets)>> read, int count, int shuffleBuffer = UsualBuffer)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(shuffleBuffer, 1);
        return new Dataset<TInput, TTarget>(new StreamSource<TInput, TTarget>(read, count, shuffleBuffer));
    }
}
