namespace Roslearn.Storage;

/// <summary>One thing in a model file that is not as it must be.</summary>
/// <param name="Subject">What is wrong: the name of a tensor or a part of the file.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
public sealed record ModelFileProblem(string Subject, string Expected, string Found)
{
    /// <summary>The problem as a sentence: <c>hidden1.weight: expected [128, 784], found [64, 784]</c>.</summary>
    public override string ToString() => $"{Subject}: expected {Expected}, found {Found}";
}
