using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>Prediction and evaluation: the forward pass, then a part of the criterion.</summary>
internal static class InferencePass
{
    private const string Parameters = "Workspace work, int first, int end";

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        var predict = Call(plan, CriterionPart.Predict, ForwardPlanner.Outputs);
        var evaluate = Call(plan, CriterionPart.Evaluate, ForwardPlanner.Outputs, Planner.EvaluationScratch);
        Method(code, plan, "Infer", predict);
        code.Line();
        Method(code, plan, "Evaluate", evaluate, predict);
    }

    private static void Method(CodeWriter code, ExecutionPlan plan, string name, params KernelCall[] criterion)
    {
        PassEmitter.Dispatch(code, name, Parameters, "work, first, end");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>({Parameters})");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        KernelCall[] calls = plan.Prediction.Calls.Concat(criterion).ToArray();
        code.Line("int rows = end - first;");
        code.Line("int capacity = work.Capacity;");
        PassEmitter.Operands(code, plan, plan.Prediction.Workspace, calls.SelectMany(call => call.Operands));
        PassEmitter.Calls(code, plan, calls);
    }

    private static KernelCall Call(ExecutionPlan plan, CriterionPart part, params string[] operands) =>
        new(new CriterionKernel(plan.Graph.Forward.Criterion, part), operands, part == CriterionPart.Predict ? "predictions" : "loss");
}
