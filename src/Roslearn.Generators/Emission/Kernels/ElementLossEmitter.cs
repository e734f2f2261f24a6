using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Losses that compare each output with a target number; the mean over a row's outputs is the row's loss.</summary>
internal static class ElementLossEmitter
{
    public static void Method(
        CodeWriter code, Criterion criterion, LossFormula formula, CriterionPart part, Func<string, CodeWriter.Block> open)
    {
        int width = criterion.Width;
        string stride = Literal.Of(Strides.Of(width));
        string columns = Literal.Of(Strides.Padded(width));
        bool isLogits = criterion is BinaryCrossEntropy;
        using CodeWriter.Block method = open(part switch
        {
            CriterionPart.Predict => isLogits ? $"The logits [rows, {width}] become probabilities." : "The outputs are the predictions.",
            CriterionPart.Evaluate => $"The mean loss of each row of outputs [rows, {width}]; gradients is scratch.",
            _ => $"The mean loss of each row of outputs [rows, {width}], and its gradient over the batch.",
        });
        if (part == CriterionPart.Predict)
        {
            if (isLogits)
            {
                using CodeWriter.Block all = code.Open($"for (int i = 0; i < rows * {stride}; i += TLane.Count)");
                code.Line("Elementary.Sigmoid(TLane.Load(ref Unsafe.Add(ref outputs, i))).Store(ref Unsafe.Add(ref outputs, i));");
            }

            return;
        }

        code.Line("TLane one = TLane.Broadcast(1f);");
        if (criterion is ElementLoss { Kind: Loss.Huber })
        {
            code.Line("TLane delta = TLane.Broadcast(work.HuberDelta);");
        }

        if (part == CriterionPart.Train)
        {
            code.Line($"TLane scale = TLane.Broadcast({(criterion.Steps > 1 ? $"(float)(1 / (work.TotalWeight * {Literal.Of(width)}))" : $"1f / ((float)work.Rows * {Literal.Of(width)})")});");
        }

        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float o = ref Unsafe.Add(ref outputs, row * {stride});");
        code.Line($"ref float d = ref Unsafe.Add(ref gradients, row * {stride});");
        CriterionStep.LeaveOutMissing(code, criterion, "d");
        code.Line($"ref float t = ref {CriterionStep.Target(criterion)};");
        Pass(code, width, columns, formula.Loss);
        CriterionStep.Loss(code, criterion, $"Reduction.Sum<TLane>(ref d, {columns}) / {Literal.Of(width)}");
        if (part == CriterionPart.Train)
        {
            code.Line();
            Pass(code, width, columns, $"({formula.Gradient}) * scale");
        }
    }

    private static void Pass(CodeWriter code, int width, string columns, string formula)
    {
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)");
        code.Line("TLane output = TLane.Load(ref Unsafe.Add(ref o, i));");
        code.Line("TLane target = TLane.Load(ref Unsafe.Add(ref t, i));");
        if (formula.Contains("difference"))
        {
            code.Line("TLane difference = output - target;");
        }

        string value = Strides.Padded(width) == width
            ? $"({formula})"
            : $"TLane.And(Padding.Inside<TLane>(i, {Literal.Of(width)}), {formula})";
        code.Line($"{value}.Store(ref Unsafe.Add(ref d, i));");
    }
}
