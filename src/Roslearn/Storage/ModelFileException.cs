using System.Collections.Immutable;

namespace Roslearn.Storage;

/// <summary>
/// A file is not a usable model file: it is damaged, is of another format, or holds another model.
/// The message names the file, what was expected and what was found.
/// </summary>
/// <remarks>
/// It derives from <see cref="IOException"/> so that one handler covers everything that can go wrong with a file.
/// A file that is missing or may not be opened gives the usual exception of the runtime instead
/// (<see cref="FileNotFoundException"/>, <see cref="UnauthorizedAccessException"/>).
/// </remarks>
public sealed class ModelFileException : IOException
{
    /// <summary>Reports problems of one file.</summary>
    /// <param name="filePath">The file.</param>
    /// <param name="problems">What is wrong with it; at least one.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public ModelFileException(string filePath, ImmutableArray<ModelFileProblem> problems, Exception? innerException = null)
        : base(MessageOf(filePath, problems), innerException)
    {
        FilePath = filePath;
        Problems = problems;
    }

    /// <summary>Reports one problem.</summary>
    internal ModelFileException(string filePath, string subject, string expected, string found, Exception? innerException = null)
        : this(filePath, [new ModelFileProblem(subject, expected, found)], innerException)
    {
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FilePath { get; }

    /// <summary>What is wrong with it, most useful first.</summary>
    public ImmutableArray<ModelFileProblem> Problems { get; }

    private static string MessageOf(string filePath, ImmutableArray<ModelFileProblem> problems)
    {
        ArgumentException.ThrowIfNullOrEmpty(filePath);
        if (problems.IsDefaultOrEmpty)
        {
            throw new ArgumentException("Expected at least one problem, found none.", nameof(problems));
        }

        return problems.Length == 1
            ? $"Cannot use the model file \"{filePath}\": {problems[0]}."
            : $"Cannot use the model file \"{filePath}\":\n  {string.Join("\n  ", problems)}";
    }
}
