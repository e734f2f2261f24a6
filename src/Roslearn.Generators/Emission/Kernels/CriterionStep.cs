using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// What differs in a criterion that is computed for every step of a sequence: it is called for each of them, a step beyond an example's length
/// is not there, a row's loss is the sum of its steps', and the batch's is divided by all steps that are there.
/// </summary>
internal static class CriterionStep
{
    /// <summary>The parameter that says which step it is, if there are several.</summary>
    public static string Parameter(Criterion criterion) => criterion.Steps > 1 ? ", int step" : "";

    /// <summary>The argument for it.</summary>
    public static string Argument(Criterion criterion) => criterion.Steps > 1 ? ", step" : "";

    /// <summary>The reference to the row's first target.</summary>
    public static string Target(Criterion criterion) => criterion.Steps > 1
        ? $"Unsafe.Add(ref work.Target(first + row), step * {Literal.Of(criterion.Targets / criterion.Steps)})"
        : "work.Target(first + row)";

    /// <summary>Writes the row's loss.</summary>
    public static void Loss(CodeWriter code, Criterion criterion, string loss)
    {
        if (criterion.Steps == 1)
        {
            code.Line($"work.RowLosses[first + row] = {loss};");
            return;
        }

        code.Line("float before = step == 0 ? 0f : work.RowLosses[first + row];");
        code.Line($"work.RowLosses[first + row] = before + ({loss});");
    }

    /// <summary>Leaves out the rows that have no such step: their gradient is 0.</summary>
    public static void LeaveOutMissing(CodeWriter code, Criterion criterion, string gradient)
    {
        if (criterion.Steps == 1)
        {
            return;
        }

        using (code.Open("if (step >= work.Lengths[first + row])"))
        {
            code.Line($"MemoryMarshal.CreateSpan(ref {gradient}, {Literal.Of(Strides.Padded(criterion.Width))}).Clear();");
            code.Line("continue;");
        }

        code.Line();
    }

    /// <summary>1 over what the batch's loss is divided by, where examples count alike.</summary>
    public static string Scale(Criterion criterion) => criterion.Steps > 1 ? "(float)(1 / work.TotalWeight)" : "1f / work.Rows";
}
