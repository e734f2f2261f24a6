using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// The streaming pass of any optimizer over a range of parameters. Not fused into the register tile of the weight gradient:
/// measured 10 to 25 % slower there on all but the smallest models.
/// </summary>
internal sealed class OptimizerEmitter : KernelEmitter<OptimizerKernel>
{
    protected override void Method(CodeWriter code, OptimizerKernel kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            UpdateTable.Formula(kernel) + ".",
            $"ref float weights, ref float gradients, {StateParameters(kernel)}int count, ref float scalars, bool isWeight");
        Scalars(code, kernel, value => $"isWeight ? {value} : 0f");
        using CodeWriter.Block loop = code.Open("for (int i = 0; i < count; i += TLane.Count)");
        code.Line("TLane gradient = TLane.Load(ref Unsafe.Add(ref gradients, i));");
        Lane(code, kernel, "i");
    }

    /// <summary>The parameters of the states, in order.</summary>
    public static string StateParameters(OptimizerKernel kernel) =>
        string.Concat(UpdateTable.Rule(kernel.Optimizer).States.Select(state => $"ref float {state}s, "));

    /// <summary>Writes the broadcasts of all scalars; those that pull weights towards 0 through <paramref name="decay"/>.</summary>
    public static void Scalars(CodeWriter code, OptimizerKernel kernel, Func<string, string> decay)
    {
        int slot = 0;
        foreach (UpdatePart part in UpdateTable.Parts(kernel))
        {
            foreach (string scalar in part.Scalars)
            {
                string value = $"Unsafe.Add(ref scalars, {Literal.Of(slot++)})";
                code.Line($"TLane {scalar} = TLane.Broadcast({(part.Decays.Contains(scalar) ? decay(value) : value)});");
            }
        }
    }

    /// <summary>Writes the update of a lane: <c>gradient</c> is a local; the weight and the states are those at an offset.</summary>
    public static void Lane(CodeWriter code, OptimizerKernel kernel, string at)
    {
        IReadOnlyList<string> states = UpdateTable.Rule(kernel.Optimizer).States;
        code.Line($"TLane weight = TLane.Load(ref Unsafe.Add(ref weights, {at}));");
        foreach (string state in states)
        {
            code.Line($"TLane {state} = TLane.Load(ref Unsafe.Add(ref {state}s, {at}));");
        }

        foreach (UpdatePart part in UpdateTable.Parts(kernel))
        {
            part.Update(code);
        }

        foreach (string state in states)
        {
            code.Line($"{state}.Store(ref Unsafe.Add(ref {state}s, {at}));");
        }

        code.Line($"weight.Store(ref Unsafe.Add(ref weights, {at}));");
    }
}
