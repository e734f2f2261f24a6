using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Softmax and cross-entropy in one pass over each row of logits.</summary>
internal static class CrossEntropyEmitter
{
    public static void Method(CodeWriter code, CrossEntropy criterion, CriterionPart part, Func<string, CodeWriter.Block> open)
    {
        string stride = Literal.Of(Strides.Of(criterion.Width));
        using CodeWriter.Block method = open(part switch
        {
            CriterionPart.Predict => $"The logits [rows, {criterion.Width}] become probabilities.",
            CriterionPart.Evaluate => $"loss = log Σ exp(z) − z of the target; gradients receives the probabilities.",
            _ => $"loss = log Σ exp(z) − z of the target, dz = (softmax(z) − target) / batch, for logits z [rows, {criterion.Width}].",
        });
        if (part == CriterionPart.Train)
        {
            code.Line($"float scale = {CriterionStep.Scale(criterion)};");
        }

        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float z = ref Unsafe.Add(ref outputs, row * {stride});");
        if (part == CriterionPart.Predict)
        {
            Softmax(code, criterion.Width, "z", scale: null);
            return;
        }

        code.Line($"ref float dz = ref Unsafe.Add(ref gradients, row * {stride});");
        CriterionStep.LeaveOutMissing(code, criterion, "dz");
        code.Line($"int target = {CriterionStep.Target(criterion)};");
        code.Line("float logit = Unsafe.Add(ref z, target);");
        Softmax(code, criterion.Width, "dz", part == CriterionPart.Train ? "scale" : null);
        CriterionStep.Loss(code, criterion, "Elementary.Log(sum) - (logit - maximum)");
        if (part == CriterionPart.Train)
        {
            code.Line("Unsafe.Add(ref dz, target) -= scale;");
        }
    }

    /// <summary><paramref name="to"/> = the softmax of <c>z</c> times a number or 1; leaves <c>maximum</c> and <c>sum</c>.</summary>
    private static void Softmax(CodeWriter code, int width, string to, string? scale)
    {
        if (NarrowSoftmaxRow.Fits(width))
        {
            NarrowSoftmaxRow.Exponentials(code, NarrowSoftmaxRow.Padded(width, $"{NarrowSoftmaxRow.Lane}.Load(ref z)"));
            code.Line($"{NarrowSoftmaxRow.Probabilities(scale)}.Store(ref {to});");
            code.Line("float maximum = greatest.Vector.ToScalar(), sum = total.Vector.ToScalar();");
            return;
        }

        SoftmaxRow.Exponentials(code, width, "z", to);
        SoftmaxRow.Scale(code, width, to, $"{scale ?? "1f"} / sum");
    }
}
