using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Roslearn.Generators.Tests.Budgets;

/// <summary>Counts the basic blocks of a method: the instructions that something jumps to, and those after a jump.</summary>
internal static class BasicBlocks
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <param name="code">The method's IL.</param>
    /// <param name="handlers">Where guarded blocks and their handlers start.</param>
    public static int Count(ReadOnlySpan<byte> code, IEnumerable<int> handlers)
    {
        var leaders = new HashSet<int>(handlers) { 0 };
        int at = 0;
        while (at < code.Length)
        {
            OpCode instruction = OpCodesByValue[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += instruction.Size;
            int next = at + OperandSize(instruction, code[at..]);
            foreach (int distance in Targets(instruction, code[at..next]))
            {
                leaders.Add(next + distance);
            }

            if (instruction.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
            {
                leaders.Add(next);
            }

            at = next;
        }

        leaders.Remove(code.Length);
        return leaders.Count;
    }

    private static int OperandSize(OpCode instruction, ReadOnlySpan<byte> operand) => instruction.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(operand)),
        _ => 4,
    };

    private static int[] Targets(OpCode instruction, ReadOnlySpan<byte> operand)
    {
        switch (instruction.OperandType)
        {
            case OperandType.ShortInlineBrTarget:
                return [(sbyte)operand[0]];
            case OperandType.InlineBrTarget:
                return [BinaryPrimitives.ReadInt32LittleEndian(operand)];
            case OperandType.InlineSwitch:
                var targets = new int[(operand.Length / 4) - 1];
                for (int i = 0; i < targets.Length; i++)
                {
                    targets[i] = BinaryPrimitives.ReadInt32LittleEndian(operand[(4 + (4 * i))..]);
                }

                return targets;
            default:
                return [];
        }
    }
}
