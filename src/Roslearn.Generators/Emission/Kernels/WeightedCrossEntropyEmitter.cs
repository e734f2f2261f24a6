using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// Cross-entropy with class weights w and label smoothing e, in PyTorch's form: a row's loss is (1 − e)·w_y·(−log p_y) +
/// e/n·Σ w_i·(−log p_i), and a batch's is their sum over the sum of its w_y.
/// </summary>
internal static class WeightedCrossEntropyEmitter
{
    public static void Method(CodeWriter code, CrossEntropy criterion, CriterionPart part, Func<string, CodeWriter.Block> open)
    {
        string stride = Literal.Of(Strides.Of(criterion.Width)), columns = Literal.Of(Strides.Padded(criterion.Width));
        bool isTraining = part == CriterionPart.Train;
        using CodeWriter.Block method = open(isTraining
            ? $"loss = own·(−log p of the target) + share·Σ w·(−log p), dz = its gradient / total weight, for logits z [rows, {criterion.Width}], which it uses up."
            : "loss = own·(−log p of the target) + share·Σ w·(−log p); gradients is scratch.");
        code.Line($"float share = work.LabelSmoothing / {Literal.Of(criterion.Width)};");
        code.Line("float all = share * work.ClassWeightSum;");
        code.Line("ref float classWeights = ref MemoryMarshal.GetArrayDataReference(work.ClassWeights);");
        if (isTraining)
        {
            code.Line("float scale = (float)(1 / work.TotalWeight);");
            code.Line("TLane lift = TLane.Broadcast(share * scale);");
        }

        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float z = ref Unsafe.Add(ref outputs, row * {stride});");
        code.Line($"ref float dz = ref Unsafe.Add(ref gradients, row * {stride});");
        CriterionStep.LeaveOutMissing(code, criterion, "dz");
        code.Line($"int target = {CriterionStep.Target(criterion)};");
        code.Line("float logit = Unsafe.Add(ref z, target);");
        code.Line("float own = (1f - work.LabelSmoothing) * Unsafe.Add(ref classWeights, target);");
        SoftmaxRow.Exponentials(code, criterion.Width, "z", "dz");
        code.Line();

        // The exponentials are wanted for the gradient, the logits for a prediction: the products go where the other ones were.
        string products = isTraining ? "z" : "dz";
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            code.Line("TLane classWeight = TLane.Load(ref Unsafe.Add(ref classWeights, i));");
            code.Line($"(classWeight * (TLane.Load(ref Unsafe.Add(ref z, i)) - TLane.Broadcast(maximum))).Store(ref Unsafe.Add(ref {products}, i));");
        }

        code.Line();
        code.Line("float log = Elementary.Log(sum);");
        CriterionStep.Loss(code, criterion, $"own * (log - (logit - maximum)) + (all * log - share * Reduction.Sum<TLane>(ref {products}, {columns}))");
        if (!isTraining)
        {
            return;
        }

        code.Line("TLane factor = TLane.Broadcast((own + all) * scale / sum);");
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            code.Line("TLane classWeight = TLane.Load(ref Unsafe.Add(ref classWeights, i));");
            code.Line("(TLane.Load(ref Unsafe.Add(ref dz, i)) * factor - classWeight * lift).Store(ref Unsafe.Add(ref dz, i));");
        }

        code.Line();
        code.Line("Unsafe.Add(ref dz, target) -= own * scale;");
    }
}
