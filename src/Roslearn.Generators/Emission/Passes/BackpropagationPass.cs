using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>The first half of a training step: forward, loss, and the gradients of all activations.</summary>
internal static class BackpropagationPass
{
    private const string Parameters = "Workspace work, int first, int end";

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        PassEmitter.Dispatch(code, "Backpropagate", Parameters, "work, first, end");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line($"private void Backpropagate<TLane>({Parameters})");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line("int rows = end - first;");
        PassEmitter.Operands(code, plan, plan.Training.Workspace, plan.Training.Calls.SelectMany(call => call.Operands));
        PassEmitter.Calls(code, plan, plan.Training.Calls);
    }
}
