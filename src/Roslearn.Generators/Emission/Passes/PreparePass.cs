using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>What all update tasks of a step share, computed once in double precision.</summary>
internal static class PreparePass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        IOptimizer optimizer = OptimizerTable.Of(plan.Optimizer.Optimizer);
        using CodeWriter.Block body = code.Open("public override void PrepareUpdate(Workspace work, TrainingOptions numbers, double learningRate)");
        code.Line("long step = work.Step;");
        optimizer.Prepare(code, plan.Optimizer.Optimizer);
        code.Line("float[] scalars = work.UpdateScalars;");
        code.Line($"scalars[{Literal.Of(OptimizerEmitter.PenaltyScalar)}] = (float)numbers.L2.GetValueOrDefault();");
        for (int i = 0; i < optimizer.Scalars.Count; i++)
        {
            code.Line($"scalars[{Literal.Of(OptimizerEmitter.PenaltyScalar + 1 + i)}] = (float){optimizer.Scalars[i]};");
        }
    }
}
