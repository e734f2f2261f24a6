namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Where a step of a sequence has its rows in a buffer, as text: <c>xStep</c> floats lie from one step to the next in the buffer <c>x</c>.</summary>
internal static class StepText
{
    /// <summary>The first float of this step.</summary>
    public static string At(string buffer) => $"Unsafe.Add(ref {buffer}, step * {buffer}Step)";

    /// <summary>The first float of the step before.</summary>
    public static string Before(string buffer) => $"Unsafe.Add(ref {buffer}, (step - 1) * {buffer}Step)";

    /// <summary>Declares a reference to one of them.</summary>
    public static string Declare(string name, string place) => $"ref float {name} = ref {place};";
}
