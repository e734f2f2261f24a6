using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>What all update tasks of a step share, computed once in double precision.</summary>
internal static class PreparePass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        IReadOnlyList<UpdatePart> parts = UpdateTable.Parts(plan.Optimizer);
        code.Line(Names.OptimizedAttribute);
        using CodeWriter.Block body = code.Open("public override void PrepareUpdate(Workspace work, TrainingOptions numbers, double learningRate)");
        code.Line("long step = work.Step;");
        foreach (UpdatePart part in parts)
        {
            part.Prepare(code);
        }

        code.Line("float[] scalars = work.UpdateScalars;");
        int slot = 0;
        foreach (string scalar in parts.SelectMany(part => part.Scalars))
        {
            code.Line($"scalars[{Literal.Of(slot++)}] = (float){scalar};");
        }

        if (plan.Constraints.Count > 0)
        {
            code.Line($"scalars[{Literal.Of(UpdateTable.MaximumNormSlot(plan.Optimizer))}] = (float)numbers.MaxNorm.GetValueOrDefault();");
        }
    }
}
