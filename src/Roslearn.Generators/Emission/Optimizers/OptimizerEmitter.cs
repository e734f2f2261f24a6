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
        IReadOnlyList<UpdatePart> parts = UpdateTable.Parts(kernel);
        IReadOnlyList<string> states = UpdateTable.Rule(kernel.Optimizer).States;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            UpdateTable.Formula(kernel) + ".",
            $"ref float weights, ref float gradients, {string.Concat(states.Select(state => $"ref float {state}s, "))}int count, ref float scalars, bool isWeight");
        int slot = 0;
        foreach (UpdatePart part in parts)
        {
            foreach (string scalar in part.Scalars)
            {
                string value = $"Unsafe.Add(ref scalars, {Literal.Of(slot++)})";
                code.Line($"TLane {scalar} = TLane.Broadcast({(part.Decays.Contains(scalar) ? $"isWeight ? {value} : 0f" : value)});");
            }
        }

        using CodeWriter.Block loop = code.Open("for (int i = 0; i < count; i += TLane.Count)");
        code.Line("TLane weight = TLane.Load(ref Unsafe.Add(ref weights, i));");
        code.Line("TLane gradient = TLane.Load(ref Unsafe.Add(ref gradients, i));");
        foreach (string state in states)
        {
            code.Line($"TLane {state} = TLane.Load(ref Unsafe.Add(ref {state}s, i));");
        }

        foreach (UpdatePart part in parts)
        {
            part.Update(code);
        }

        foreach (string state in states)
        {
            code.Line($"{state}.Store(ref Unsafe.Add(ref {state}s, i));");
        }

        code.Line("weight.Store(ref Unsafe.Add(ref weights, i));");
    }
}
