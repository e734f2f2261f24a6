using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The prediction of one example by a tiny network: no loops over inputs, no workspace, nothing but the arithmetic. Above 32
/// units loops are as fast, and the text would grow with the square of the width.
/// </summary>
/// <remarks>
/// Where a layer fits a register or two its values never leave them: one that is stored and read back element by element waits for the cache in each
/// layer, and clears the memory first (36 → 31 ns). Narrower vectors have too few registers for that.
/// </remarks>
internal static class StraightLinePass
{
    /// <summary>The widest layer; also the length of the runtime library's <c>TinyScratch</c>.</summary>
    public const int MaximumWidth = 32;

    private const int MaximumLayers = 6;

    public static bool Fits(ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        return graph.Nodes.Count(node => node.Operation is Linear) <= MaximumLayers
            && graph.Nodes.All(node => node.Operation switch
            {
                Linear linear => linear.Inputs <= MaximumWidth && linear.Outputs <= MaximumWidth,
                Activate activate => activate.Function != Activation.Softmax && IsOfLinear(node, graph),
                Drop => true,
                _ => false,
            });
    }

    /// <summary>Not an activation that is a layer of its own.</summary>
    private static bool IsOfLinear(Node activation, LayerGraph graph) =>
        activation.Input > 0 && graph.Nodes[activation.Input - 1] is { Operation: Linear } producer && producer.Layer == activation.Layer;

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        IReadOnlyList<StraightLineLayer> layers = StraightLineLayer.Of(plan);
        code.Line("public override bool PredictsOne => true;");
        code.Line();
        code.Line(Names.OptimizedAttribute);
        using (code.Open("public override bool PredictOne(ref readonly float input, ref float output)"))
        {
            code.Line("ref float x = ref Unsafe.AsRef(in input);");
            using (code.Open($"if (!{AreFinite(plan.Graph.Forward.Input.Size)})"))
            {
                code.Line("return false;");
            }

            code.Line();
            using (code.Open($"if (!{StraightLineRegisters.IsSupported})"))
            {
                PassEmitter.ChooseNarrow(code, "PredictOne", "ref x, ref output");
                code.Line("return true;");
            }

            code.Line();
            Registers(code, plan, layers);
            code.Line();
            code.Line("return true;");
        }

        code.Line();
        code.Line("// The same with narrower vectors, values in memory.");
        code.Line(Names.KernelAttribute);
        code.Line("private void PredictOne<TLane>(ref float x, ref float output)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        Memory(code, plan, layers);
    }

    /// <summary>All inputs, four at a time without a loop, which would take a twentieth of the prediction; the last four may overlap those before.</summary>
    private static string AreFinite(int size)
    {
        const int four = 4;
        string[] checks = size < four
            ? [.. Enumerable.Range(0, size).Select(i => $"float.IsFinite({StraightLineProduct.At("x", i)})")]
            : [.. Enumerable.Range(0, (size + four - 1) / four).Select(i => $"Finite.Four(ref {StraightLineProduct.At("x", Math.Min(i * four, size - four))})")];
        return checks.Length == 1 ? checks[0] : $"({string.Join(" & ", checks)})";
    }

    private static void Registers(CodeWriter code, ExecutionPlan plan, IReadOnlyList<StraightLineLayer> layers)
    {
        Criterion criterion = plan.Graph.Forward.Criterion;
        code.Line("ref float parameters = ref Parameters.Start;");
        IReadOnlyList<string> values = [];
        for (int i = 0; i < layers.Count; i++)
        {
            StraightLineLayer layer = layers[i];
            code.Line();
            code.Line("// " + layer.Title);
            if (i < layers.Count - 1)
            {
                values = StraightLineRegisters.Forward(code, layer, values, $"values{Literal.Of(i + 1)}");
            }
            else if (NarrowSoftmaxRow.Fits(layer.Outputs))
            {
                Outputs(code, criterion, layer, layer.IsOfDots
                    ? StraightLineRegisters.Dots(layer, values, StraightLineLayer.Rest(criterion))
                    : Padded(criterion, Narrow(code, layer, "x")));
            }
            else
            {
                values = StraightLineRegisters.Forward(code, layer, values, "logits");
                Scratch(code, "outputs");
                for (int block = 0; block < values.Count; block++)
                {
                    code.Line($"{values[block]}.StoreUnsafe(ref {StraightLineProduct.At("outputs", block * Strides.Lane)});");
                }

                Copy(code, criterion, StraightLineRegisters.Lane);
            }
        }
    }

    private static void Memory(CodeWriter code, ExecutionPlan plan, IReadOnlyList<StraightLineLayer> layers)
    {
        Criterion criterion = plan.Graph.Forward.Criterion;
        code.Line("ref float parameters = ref Parameters.Start;");
        string values = "x";
        for (int i = 0; i < layers.Count; i++)
        {
            StraightLineLayer layer = layers[i];
            bool isLast = i == layers.Count - 1;
            string to = isLast ? "outputs" : $"values{Literal.Of(i + 1)}";
            code.Line();
            code.Line("// " + layer.Title);
            if (isLast && NarrowSoftmaxRow.Fits(layer.Outputs))
            {
                Outputs(code, criterion, layer, layer.IsOfDots ? Dots(layer, values, StraightLineLayer.Rest(criterion)) : Padded(criterion, Narrow(code, layer, values)));
                return;
            }

            Scratch(code, to);
            using (code.Open($"for (int column = 0; column < {Literal.Of(Strides.Padded(layer.Outputs))}; column += TLane.Count)"))
            {
                Product(code, layer, values, "TLane", "column");
                code.Line($"({Epilogue.Forward(layer.Function, "value")}).Store(ref Unsafe.Add(ref {to}, column));");
            }

            values = to;
        }

        Copy(code, criterion, "TLane");
    }

    private static void Scratch(CodeWriter code, string name)
    {
        code.Line($"TinyScratch {name}Scratch = default;");
        code.Line($"ref float {name} = ref Unsafe.As<TinyScratch, float>(ref {name}Scratch);");
    }

    /// <summary>The sums of a narrow layer whose inputs are in memory.</summary>
    private static string Dots(StraightLineLayer layer, string values, string rest) =>
        $"Reduction.Dots<TLane>(ref {values}, ref {StraightLineRegisters.Row(layer.Transposed!)}, {Literal.Of(Strides.Padded(layer.Inputs))}, "
        + $"{Literal.Of(layer.Transposed!.Stride)}, {Literal.Of(layer.Outputs)}, {rest}) + {StraightLineRegisters.Biases(layer)}";

    /// <summary>The sums of a narrow layer that is the only one.</summary>
    private static string Narrow(CodeWriter code, StraightLineLayer layer, string values)
    {
        Product(code, layer, values, NarrowSoftmaxRow.Lane, "");
        return "value";
    }

    private static void Product(CodeWriter code, StraightLineLayer layer, string values, string lane, string column)
    {
        code.Line($"ref float w = ref {PassEmitter.At("parameters", PassEmitter.Sum(layer.Weight.Offset, column))};");
        string start = $"{lane}.Load(ref {PassEmitter.At("parameters", PassEmitter.Sum(layer.Bias.Offset, column))})";
        StraightLineProduct.Emit(code, lane, layer.Inputs, values, layer.Weight.Stride, start);
    }

    private static string Padded(Criterion criterion, string sums) =>
        criterion is CrossEntropy ? NarrowSoftmaxRow.Padded(criterion.Width, sums) : sums;

    /// <summary>Writes what is predicted from the sums of a narrow last layer.</summary>
    private static void Outputs(CodeWriter code, Criterion criterion, StraightLineLayer layer, string sums)
    {
        if (criterion is not CrossEntropy)
        {
            Scratch(code, "outputs");
            code.Line($"{NarrowSoftmaxRow.Lane} sums = {sums};");
            code.Line($"({Epilogue.Forward(layer.Function, "sums", NarrowSoftmaxRow.Lane)}).Store(ref outputs);");
            Copy(code, criterion, NarrowSoftmaxRow.Lane);
            return;
        }

        NarrowSoftmaxRow.Exponentials(code, sums);
        code.Line($"{NarrowSoftmaxRow.Lane} probabilities = {NarrowSoftmaxRow.Probabilities(null)};");
        for (int i = 0; i < criterion.Width; i++)
        {
            code.Line($"{StraightLineProduct.At("output", i)} = probabilities.Vector.GetElement({Literal.Of(i)});");
        }
    }

    private static void Copy(CodeWriter code, Criterion criterion, string lane)
    {
        code.Line();
        code.Line("// predictions");
        code.Line($"{new CriterionKernel(criterion, CriterionPart.Predict).Name}<{lane}>(ref outputs, 1);");
        for (int i = 0; i < criterion.Width; i++)
        {
            code.Line($"{StraightLineProduct.At("output", i)} = {StraightLineProduct.At("outputs", i)};");
        }
    }
}
