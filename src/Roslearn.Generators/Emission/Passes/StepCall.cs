using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// Writes the call of a kernel: once where there are no steps, once for each of them, or once with all that a kernel needs to go through
/// them itself. A step's matrix lies behind that of the step before, so any kernel over rows is one over a step, or over the steps that
/// lie one right behind the other.
/// </summary>
internal static class StepCall
{
    /// <summary>The rows from one step to the next in a pass whose workspace is always filled as far as it may be.</summary>
    public const string Capacity = "capacity";

    /// <summary>The rows from one step to the next in a prediction: no more than it has.</summary>
    private const string StepRows = "stepRows";

    /// <summary>What a kernel that treats all rows alike gets after its operands.</summary>
    private const string Rows = "rows";

    /// <summary>
    /// A kernel over rows gets so many at once where the steps have fewer: a weight that has come to the first-level cache is then used
    /// often enough. The head of a single sequence of 64 steps, 128 to 65, takes 10 instead of 28 microseconds.
    /// </summary>
    private const int RowsTogether = 64;

    /// <summary>Declares what calls of a prediction refer to, and returns the rows from one step to the next.</summary>
    public static string DeclareStepRows(CodeWriter code, IEnumerable<KernelCall> calls)
    {
        if (calls.All(call => call.Steps == 1))
        {
            return Capacity;
        }

        code.Line($"int {StepRows} = work.StepRows;");
        code.Line($"int together = rows == {StepRows} ? Math.Max(1, {Literal.Of(RowsTogether)} / rows) : 1;");
        return StepRows;
    }

    /// <summary>Writes a call.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="plan">What the operands are.</param>
    /// <param name="workspace">Where the buffers are.</param>
    /// <param name="call">The call.</param>
    /// <param name="apart">The rows from one step to the next.</param>
    public static void Emit(CodeWriter code, ExecutionPlan plan, WorkspaceLayout workspace, KernelCall call, string apart)
    {
        string trailing = KernelTable.Of(call.Kernel).TrailingArguments(call);
        if (call.Kernel.IsOverSteps)
        {
            string operands = string.Join(", ", call.Operands.Select(operand => "ref " + Start(workspace, call, operand, apart)));
            string strides = string.Concat(call.Operands
                .Select(operand => Buffer(workspace, operand))
                .Where(buffer => buffer is not null)
                .Select(buffer => ", " + Stride(buffer!, call, apart)));
            string last = Literal.Of(call.Steps - 1);
            code.Line($"{call.Kernel.Name}<TLane>({operands}, {Literal.Of(call.Steps)}, {(call.IsReverse ? last : "0")}, {(call.IsReverse ? "-1" : "1")}{strides}, {trailing});");
        }
        else if (call.Steps == 1)
        {
            code.Line($"{call.Kernel.Name}<TLane>({string.Join(", ", call.Operands.Select(operand => "ref " + PassEmitter.Operand(plan, operand)))}, {trailing});");
        }
        else
        {
            bool isTogether = apart == StepRows && trailing == Rows && call.Operands.All(operand => Buffer(workspace, operand) is null or { Slots: > 1 });
            string steps = Literal.Of(call.Steps);
            using CodeWriter.Block loop = code.Open($"for (int step = 0; step < {steps}; {(isTogether ? "step += together" : "step++")})");
            string operands = string.Join(", ", call.Operands.Select(operand => "ref " + AtStep(workspace, operand, apart)));
            code.Line($"{call.Kernel.Name}<TLane>({operands}, {(isTogether ? $"Math.Min(together, {steps} - step) * {Rows}" : trailing)});");
        }
    }

    private static string AtStep(WorkspaceLayout workspace, string operand, string apart) => Buffer(workspace, operand) is { Slots: > 1 } buffer
        ? $"Unsafe.Add(ref {operand}, step * {apart} * {Literal.Of(buffer.Stride)})"
        : operand;

    private static string Start(WorkspaceLayout workspace, KernelCall call, string operand, string apart) =>
        call.IsReverse && Buffer(workspace, operand) is { Slots: > 1 } buffer
            ? $"Unsafe.Add(ref {operand}, {Literal.Of(call.Steps - 1)} * {apart} * {Literal.Of(buffer.Stride)})"
            : operand;

    /// <summary>What lies in one place for all steps has no distance from one to the next.</summary>
    private static string Stride(WorkBuffer buffer, KernelCall call, string apart) =>
        buffer.Slots == 1 ? "0" : $"{(call.IsReverse ? "-" : "")}{apart} * {Literal.Of(buffer.Stride)}";

    private static WorkBuffer? Buffer(WorkspaceLayout workspace, string name) => workspace.Buffers.FirstOrDefault(buffer => buffer.Name == name);
}
