namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The text of a place some floats and some lanes from a reference.</summary>
internal static class LaneOffset
{
    /// <summary>So many lanes after <paramref name="start"/>, which is empty for 0.</summary>
    public static string Of(string start, int lane)
    {
        string lanes = lane switch { 0 => "", 1 => "TLane.Count", _ => $"{lane} * TLane.Count" };
        return start.Length == 0 ? lanes : lanes.Length == 0 ? start : $"{start} + {lanes}";
    }

    /// <summary>The reference moved by an offset, which is empty for 0.</summary>
    public static string At(string reference, string offset) => offset.Length == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset})";
}
