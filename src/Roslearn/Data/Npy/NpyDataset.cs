namespace Roslearn.Data;

/// <summary>Data sets in <c>.npy</c> files, which <c>numpy.save</c> writes. They may be larger than memory: the files are mapped, and examples are read when they are needed.</summary>
/// <example><code>
/// # Python
/// numpy.save("inputs.npy", x.astype(numpy.float32))      # [count, features]; uint8 takes a quarter of the space
/// numpy.save("labels.npy", y)                            # [count]
///
/// // C#
/// Dataset&lt;float, int> data = NpyDataset.Open&lt;float, int>("inputs.npy", "labels.npy");
/// </code></example>
public static class NpyDataset
{
    /// <summary>Opens two files, the first dimension of which counts the examples.</summary>
    /// <param name="inputs">
    /// Rows of numbers of any type, which become floats; whole numbers where <typeparamref name="TInput"/> is <see langword="int"/>.
    /// Numbers stay as they are: <c>[Input(784, Scaling = Scaling.MinMax)]</c> brings bytes to 0..1.
    /// </param>
    /// <param name="targets">Class indices of a whole-number type, or the numbers to predict.</param>
    /// <returns>
    /// A data set like any other; <see cref="Dataset{TInput, TTarget}.Input"/> and its siblings return a copy. Training reads examples in random
    /// order, which is slow where a disk is slow and the files do not fit in memory. Leave the files alone as long as the data set is used.
    /// </returns>
    /// <typeparam name="TInput"><see langword="float"/> or <see langword="int"/>.</typeparam>
    /// <typeparam name="TTarget"><see langword="int"/> or <see langword="float"/>.</typeparam>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">A file is damaged or of another format, or the two do not belong together.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="TInput"/> or <typeparamref name="TTarget"/> is another type.</exception>
    public static Dataset<TInput, TTarget> Open<TInput, TTarget>(string inputs, string targets)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        NpyArray rows = Open<TInput>(inputs), answers = Open<TTarget>(targets);
        return rows.Count == answers.Count
            ? new Dataset<TInput, TTarget>(new NpySource<TInput, TTarget>(rows, answers))
            : throw new DataFileException(targets, null, $"{rows.Count} rows, one for each of {inputs}", $"{answers.Count}");
    }

    private static NpyArray Open<T>(string path)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(int))
        {
            throw new NotSupportedException($"expected float or int, found {typeof(T).Name}");
        }

        NpyArray array = NpyArray.Open(path);
        return typeof(T) == typeof(float) || array.IsInteger
            ? array
            : throw new DataFileException(path, null, "whole numbers (an integer type)", "a floating-point type");
    }
}
