namespace Roslearn.Data;

/// <summary>JSON is not what was written. Never shown as it is: who reads says in which file or attachment.</summary>
/// <param name="expected">What was expected.</param>
/// <param name="found">What was found, understandable without <paramref name="expected"/>.</param>
/// <param name="cause">The cause, if there is one.</param>
internal sealed class AttachedJsonException(string expected, string found, Exception? cause = null)
    : FormatException($"expected {expected}, found {found}", cause)
{
    /// <summary>What was found.</summary>
    public string Found { get; } = found;
}
