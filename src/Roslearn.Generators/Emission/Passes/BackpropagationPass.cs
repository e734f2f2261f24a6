using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The first half of a training step: forward, loss, and the gradients of all activations, in one stage or several, of which each is for rows of the batch or
/// for rows and half of a layer's columns.
/// </summary>
internal static class BackpropagationPass
{
    private const string Name = "Backpropagate";
    private const string Parameters = "Workspace work, int stage, int half, int first, int end";
    private const string Arguments = "work, stage, half, first, end";

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        IReadOnlyList<IReadOnlyList<KernelCall>> stages = plan.Training.Stages;
        using (code.Open($"public override void {Name}({Parameters})"))
        {
            PassEmitter.Choose(code, Name, stages.Count == 1 ? Rows(stages[0]) : Arguments);
        }

        if (stages.Count == 1)
        {
            code.Line();
            Stage(code, plan, Name, stages[0]);
            return;
        }

        code.Line();
        Choose(code, stages);
        for (int stage = 0; stage < stages.Count; stage++)
        {
            code.Line();
            Stage(code, plan, StageName(stage), stages[stage]);
        }
    }

    private static void Choose(CodeWriter code, IReadOnlyList<IReadOnlyList<KernelCall>> stages)
    {
        code.Line($"private void {Name}<TLane>({Parameters})");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        using CodeWriter.Block choice = code.Open("switch (stage)");
        for (int stage = 0; stage < stages.Count; stage++)
        {
            code.Line($"case {Literal.Of(stage)}: {StageName(stage)}<TLane>({Rows(stages[stage])}); break;");
        }
    }

    private static void Stage(CodeWriter code, ExecutionPlan plan, string name, IReadOnlyList<KernelCall> calls)
    {
        bool isHalved = calls[0].IsHalved;
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>(Workspace work, {(isHalved ? "int half, " : "")}int first, int end)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line("int rows = end - first;");
        PassEmitter.Operands(code, plan, plan.Training.Workspace, calls.SelectMany(call => call.Operands), isHalved);
        PassEmitter.Calls(code, plan, plan.Training.Workspace, calls);
    }

    private static string Rows(IReadOnlyList<KernelCall> stage) => stage[0].IsHalved ? "work, half, first, end" : "work, first, end";

    private static string StageName(int stage) => "Stage" + Literal.Of(stage);
}
