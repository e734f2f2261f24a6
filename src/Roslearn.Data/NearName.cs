namespace Roslearn.Data;

/// <summary>Which name was meant by one that does not exist.</summary>
internal static class NearName
{
    /// <summary>One slip in so many characters is a slip of the hand; more is another word.</summary>
    private const int CharactersPerSlip = 3;

    /// <summary>The nearest name, upper and lower case alike; <see langword="null"/> if none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="names">Those that exist; the first of equals is taken.</param>
    public static string? Of(string name, IEnumerable<string> names)
    {
        string? nearest = names.MinBy(other => Slips(name, other));
        return nearest is not null && Slips(name, nearest) <= Math.Max(name.Length, nearest.Length) / CharactersPerSlip ? nearest : null;
    }

    /// <summary>Characters that are missing, too much or others (Levenshtein 1966).</summary>
    private static int Slips(string name, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 0; i < name.Length; i++)
        {
            int before = row[0]++;
            for (int j = 0; j < other.Length; j++)
            {
                int same = before + (char.ToUpperInvariant(name[i]) == char.ToUpperInvariant(other[j]) ? 0 : 1);
                before = row[j + 1];
                row[j + 1] = Math.Min(same, Math.Min(before, row[j]) + 1);
            }
        }

        return row[^1];
    }
}
