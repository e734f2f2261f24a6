namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Lanes of a row as text, at offset <c>i</c> of a gate's block.</summary>
internal static class LaneText
{
    public static string Load(string reference, int offset = 0) => $"TLane.Load(ref {At(reference, offset)})";

    public static string Store(string value, string reference, int offset = 0) => $"({value}).Store(ref {At(reference, offset)});";

    private static string At(string reference, int offset) =>
        $"Unsafe.Add(ref {reference}, {(offset == 0 ? "i" : $"{Literal.Of(offset)} + i")})";
}
