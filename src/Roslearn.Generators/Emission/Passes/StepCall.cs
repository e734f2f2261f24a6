using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// Writes the call of a kernel: once where there are no steps, once for each of them, or once with all that a kernel needs to go through
/// them itself. A step's matrix lies behind that of the step before, so any kernel over rows is one over a step.
/// </summary>
internal static class StepCall
{
    public static void Emit(CodeWriter code, WorkspaceLayout workspace, KernelCall call)
    {
        string trailing = KernelTable.Of(call.Kernel).TrailingArguments(call);
        if (call.Kernel.IsOverSteps)
        {
            string operands = string.Join(", ", call.Operands.Select(operand => "ref " + Start(workspace, call, operand)));
            string strides = string.Concat(call.Operands
                .Select(operand => Buffer(workspace, operand))
                .Where(buffer => buffer is not null)
                .Select(buffer => ", " + Stride(buffer!, call)));
            string last = Literal.Of(call.Steps - 1);
            code.Line($"{call.Kernel.Name}<TLane>({operands}, {Literal.Of(call.Steps)}, {(call.IsReverse ? last : "0")}, {(call.IsReverse ? "-1" : "1")}{strides}, {trailing});");
        }
        else if (call.Steps == 1)
        {
            code.Line($"{call.Kernel.Name}<TLane>({string.Join(", ", call.Operands.Select(operand => "ref " + operand))}, {trailing});");
        }
        else
        {
            using CodeWriter.Block loop = code.Open($"for (int step = 0; step < {Literal.Of(call.Steps)}; step++)");
            code.Line($"{call.Kernel.Name}<TLane>({string.Join(", ", call.Operands.Select(operand => "ref " + AtStep(workspace, operand)))}, {trailing});");
        }
    }

    private static string AtStep(WorkspaceLayout workspace, string operand) => Buffer(workspace, operand) is { Slots: > 1 } buffer
        ? $"Unsafe.Add(ref {operand}, step * capacity * {Literal.Of(buffer.Stride)})"
        : operand;

    private static string Start(WorkspaceLayout workspace, KernelCall call, string operand) =>
        call.IsReverse && Buffer(workspace, operand) is { Slots: > 1 } buffer
            ? $"Unsafe.Add(ref {operand}, {Literal.Of(call.Steps - 1)} * capacity * {Literal.Of(buffer.Stride)})"
            : operand;

    /// <summary>What lies in one place for all steps has no distance from one to the next.</summary>
    private static string Stride(WorkBuffer buffer, KernelCall call) =>
        buffer.Slots == 1 ? "0" : $"{(call.IsReverse ? "-" : "")}capacity * {Literal.Of(buffer.Stride)}";

    private static WorkBuffer? Buffer(WorkspaceLayout workspace, string name) => workspace.Buffers.FirstOrDefault(buffer => buffer.Name == name);
}
