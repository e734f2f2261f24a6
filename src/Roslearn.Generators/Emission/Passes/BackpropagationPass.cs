using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>The first half of a training step: forward, loss, and the gradients of all activations, in one stage or several.</summary>
internal static class BackpropagationPass
{
    private const string Name = "Backpropagate";
    private const string Continuation = "ContinueBackpropagation";
    private const string Parameters = "Workspace work, int first, int end";

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        IReadOnlyList<IReadOnlyList<KernelCall>> stages = plan.Training.Stages;
        PassEmitter.Dispatch(code, Name, Parameters, "work, first, end");
        code.Line();
        Stage(code, plan, Name, stages[0]);
        if (stages.Count == 1)
        {
            return;
        }

        code.Line();
        Continue(code, stages.Count);
        for (int stage = 1; stage < stages.Count; stage++)
        {
            code.Line();
            Stage(code, plan, StageName(stage), stages[stage]);
        }
    }

    private static void Stage(CodeWriter code, ExecutionPlan plan, string name, IReadOnlyList<KernelCall> calls)
    {
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>({Parameters})");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line("int rows = end - first;");
        PassEmitter.Operands(code, plan, plan.Training.Workspace, calls.SelectMany(call => call.Operands));
        PassEmitter.Calls(code, plan, plan.Training.Workspace, calls);
    }

    private static void Continue(CodeWriter code, int stages)
    {
        PassEmitter.Dispatch(code, Continuation, "Workspace work, int stage, int first, int end", "work, stage, first, end");
        code.Line();
        code.Line($"private void {Continuation}<TLane>(Workspace work, int stage, int first, int end)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        using CodeWriter.Block choice = code.Open("switch (stage)");
        for (int stage = 1; stage < stages; stage++)
        {
            code.Line($"case {Literal.Of(stage)}: {StageName(stage)}<TLane>(work, first, end); break;");
        }
    }

    private static string StageName(int stage) => Name + Literal.Of(stage);
}
