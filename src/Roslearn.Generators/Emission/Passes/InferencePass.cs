using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>Prediction and evaluation: the forward pass, then a part of the criterion.</summary>
internal static class InferencePass
{
    private const string Parameters = "Workspace work, int first, int end";

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        KernelCall predict = Call(plan, CriterionPart.Predict, ForwardPlanner.Outputs);
        KernelCall evaluate = Call(plan, CriterionPart.Evaluate, ForwardPlanner.Outputs, Planner.EvaluationScratch);
        Method(code, plan, "Infer", predict);
        code.Line();
        Method(code, plan, "Evaluate", evaluate, predict);
        code.Line();
        Body(code, plan, "Forward", plan.Prediction.Calls);
    }

    private static void Method(CodeWriter code, ExecutionPlan plan, string name, params KernelCall[] criterion)
    {
        PassEmitter.Dispatch(code, name, Parameters, "work, first, end");
        code.Line();
        Body(code, plan, name, criterion, "Forward<TLane>(work, first, end);");
    }

    private static void Body(CodeWriter code, ExecutionPlan plan, string name, IReadOnlyList<KernelCall> calls, string? before = null)
    {
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>({Parameters})");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        if (before is not null)
        {
            code.Line(before);
        }

        code.Line("int rows = end - first;");
        PassEmitter.Operands(code, plan, plan.Prediction.Workspace, calls.SelectMany(call => call.Operands));
        PassEmitter.Calls(code, plan, plan.Prediction.Workspace, calls, StepCall.DeclareStepRows(code, calls), isForBothHalves: true);
    }

    private static KernelCall Call(ExecutionPlan plan, CriterionPart part, params string[] operands) =>
        new(
            new CriterionKernel(plan.Graph.Forward.Criterion, part),
            operands,
            part == CriterionPart.Predict ? "predictions" : "loss",
            Steps: plan.Graph.Forward.Criterion.Steps);
}
