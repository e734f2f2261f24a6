using Roslearn.Storage;

namespace Roslearn.Data;

/// <summary>A file of examples is not what it should be. The message names the file, the place in it, what was expected and what was found.</summary>
/// <remarks>
/// It derives from <see cref="IOException"/> so that one handler covers everything that can go wrong with a file. A file that is
/// missing or may not be opened gives the usual exception of the runtime instead (<see cref="FileNotFoundException"/>,
/// <see cref="UnauthorizedAccessException"/>).
/// </remarks>
public sealed class DataFileException : IOException
{
    /// <summary>Reports a problem.</summary>
    /// <param name="filePath">The file.</param>
    /// <param name="place">Where in the file, for example <c>line 5, column 3 (age)</c>; <see langword="null"/>: the file as a whole.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="found">What was found; shortened and escaped where it is text of the file that cannot be shown as it is.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public DataFileException(string filePath, string? place, string expected, string found, Exception? innerException = null)
        : base($"{filePath}{(place is null ? "" : ", " + place)}: expected {expected}, found {Describe.Text(found)}", innerException)
    {
        FilePath = filePath;
        Place = place;
        Expected = expected;
        Found = found;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FilePath { get; }

    /// <summary>Where in the file; <see langword="null"/>: the file as a whole.</summary>
    public string? Place { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }
}
