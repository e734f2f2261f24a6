using System.Globalization;
using System.Text.Json;

namespace Roslearn.Storage;

/// <summary>What is wrong with JSON that came from outside, in words that need no knowledge of the parser: its own speak of bytes, tokens and .NET types.</summary>
internal static class JsonProblem
{
    /// <summary>What was found, to stand behind "expected ..., found".</summary>
    public static string Found(JsonException problem)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"line {(problem.LineNumber ?? 0) + 1}, byte {(problem.BytePositionInLine ?? 0) + 1}");

        // A serializer wraps what the parser threw, and names a path for what it threw itself.
        return problem.Path is null || problem.InnerException is JsonException
            ? $"text that is no JSON at {place}"
            : $"a value of another kind at {place}{(problem.Path == "$" ? "" : $" ({Describe.Text(problem.Path.TrimStart('$', '.'))})")}";
    }
}
