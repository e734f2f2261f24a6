using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>The prediction of one step of one example, from the state that lies in the workspace.</summary>
internal static class StreamingPass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan, Pass pass)
    {
        PassEmitter.Dispatch(code, "Step", "Workspace work", "work");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line("private void Step<TLane>(Workspace work)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line("const int first = 0;");
        code.Line("const int rows = 1;");
        PassEmitter.Operands(code, plan, pass.Workspace, pass.Calls.SelectMany(call => call.Operands));
        PassEmitter.Calls(code, plan, pass.Workspace, pass.Calls);
    }
}
