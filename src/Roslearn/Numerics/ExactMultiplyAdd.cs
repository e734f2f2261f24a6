using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// Whether multiply-add must round once on a processor (or under a runtime setting) that has no fused instruction.
/// </summary>
/// <remarks>
/// <para>Where the hardware fuses (x86-64 with FMA, every Arm64) nothing changes: <see cref="ILane{TSelf}.MultiplyAdd(TSelf, TSelf, TSelf)"/> rounds once.
/// Elsewhere - x86-64 with AVX2 disabled, and NativeAOT published for its default instruction set - the default is a multiplication
/// and an addition, which round twice: software fusion is some 50 times slower. Results then agree with other machines to
/// rounding, not to the bit.</para>
/// <para>For the same bits everywhere, at that price, set the runtime option <c>Roslearn.ExactMultiplyAdd</c> to <c>true</c>
/// (<c>&lt;RuntimeHostConfigurationOption Include="Roslearn.ExactMultiplyAdd" Value="true" Trim="true" /&gt;</c> in the project)
/// or the environment variable <c>ROSLEARN_EXACT_MULTIPLY_ADD</c> to <c>1</c> before the process starts. A NativeAOT program
/// reads only the runtime option, and reads it when it is published, so that its kernels hold no test.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExactMultiplyAdd
{
    private const string SwitchName = "Roslearn.ExactMultiplyAdd";
    private const string VariableName = "ROSLEARN_EXACT_MULTIPLY_ADD";

    private static readonly bool Requested =
        (AppContext.TryGetSwitch(SwitchName, out bool on) && on) || Environment.GetEnvironmentVariable(VariableName) is "1" or "true";

    /// <summary>True where a software multiply-add has to round once. A constant to the compiler.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool IsRequested => RuntimeFeature.IsDynamicCodeSupported && Requested;

    // A kernel marked AggressiveOptimization is compiled once, before its first call. Were a class that IsRequested reads
    // uninitialized then, its compiled form would hold the test for good: in its inner loop, with every register spilled around it.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The field must be set before any kernel of a user's assembly is compiled.")]
    internal static void Initialize()
    {
        RuntimeHelpers.RunClassConstructor(typeof(RuntimeFeature).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(ExactMultiplyAdd).TypeHandle);
    }
}
