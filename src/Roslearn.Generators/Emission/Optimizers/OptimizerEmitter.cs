using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// The streaming pass of any optimizer over a range of parameters. Not fused into the register tile of the weight gradient:
/// measured 10 to 25 % slower there on all but the smallest models.
/// </summary>
internal sealed class OptimizerEmitter : KernelEmitter<OptimizerKernel>
{
    /// <summary>The place of the weight penalty among the scalars; the optimizer's own follow.</summary>
    public const int PenaltyScalar = 0;

    protected override void Method(CodeWriter code, OptimizerKernel kernel)
    {
        IOptimizer optimizer = OptimizerTable.Of(kernel.Optimizer);
        string states = string.Concat(optimizer.States.Select(state => $"ref float {state}s, "));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"{kernel.Name}: {optimizer.Formula}, with g = gradient + penalty·θ.",
            $"ref float weights, ref float gradients, {states}int count, ref float scalars, float penalty");
        for (int i = 0; i < optimizer.Scalars.Count; i++)
        {
            code.Line($"TLane {optimizer.Scalars[i]} = TLane.Broadcast(Unsafe.Add(ref scalars, {Literal.Of(PenaltyScalar + 1 + i)}));");
        }

        code.Line("TLane decay = TLane.Broadcast(penalty);");
        using CodeWriter.Block loop = code.Open("for (int i = 0; i < count; i += TLane.Count)");
        code.Line("TLane weight = TLane.Load(ref Unsafe.Add(ref weights, i));");
        code.Line("TLane gradient = TLane.MultiplyAdd(decay, weight, TLane.Load(ref Unsafe.Add(ref gradients, i)));");
        foreach (string state in optimizer.States)
        {
            code.Line($"TLane {state} = TLane.Load(ref Unsafe.Add(ref {state}s, i));");
        }

        optimizer.Update(code, kernel.Optimizer);
        foreach (string state in optimizer.States)
        {
            code.Line($"{state}.Store(ref Unsafe.Add(ref {state}s, i));");
        }

        code.Line("weight.Store(ref Unsafe.Add(ref weights, i));");
    }
}
