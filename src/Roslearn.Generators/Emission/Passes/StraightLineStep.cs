using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// A training step of a tiny network with one example: products without loops, and weight gradients that the update takes as the outer products
/// they are, row by row, without writing them down.
/// </summary>
/// <remarks>
/// Of the transposed copies only those of narrow layers are kept, which predictions read: the gradient of another layer's input is the products of the
/// weight's own rows with the gradient of its outputs, which is cheaper than a transposition of 16x16 every step.
/// </remarks>
internal static class StraightLineStep
{
    public static bool Fits(ExecutionPlan plan) =>
        StraightLinePass.Fits(plan) && !plan.IsGradientFirst && plan.Constraints.Count == 0;

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        code.Line("public override bool StepsOne => true;");
        code.Line();
        using (code.Open("public override void StepOne(Workspace work)"))
        {
            using (code.Open($"if ({StraightLineRegisters.IsSupported})"))
            {
                code.Line($"StepInRegisters<{StraightLineRegisters.Lane}>(work);");
            }

            PassEmitter.ChooseNarrow(code, "StepOne", "work", "else ");
        }

        code.Line();
        Method(code, plan, "StepInRegisters", callsKernels: !StepInRegisters.IsAll(plan), StepInRegisters.Emit);
        code.Line();
        code.Line("// The same with narrower vectors, values in memory.");
        Method(code, plan, "StepOne", callsKernels: true, Memory);
        code.Line();
        Update(code, plan.Optimizer);
    }

    /// <summary>The weight whose input gradient a call makes.</summary>
    public static ParameterBlock Weight(ExecutionPlan plan, KernelCall call) => plan.Updates.First(update => update.Layer == call.Layer).Matrix!.Block;

    /// <summary>Whether a layer's outputs are dot products of its inputs and the rows of its transposed weight; see <see cref="StraightLineLayer.IsOfDots"/>.</summary>
    public static string? TransposedOfDots(ExecutionPlan plan, KernelCall call, DenseForward kernel) => NarrowSoftmaxRow.Fits(kernel.Outputs)
        ? plan.Updates.First(update => update.Layer == call.Layer).Matrix!.Transposed?.Name
        : null;

    /// <summary>Writes the comment of a layer.</summary>
    public static void Title(CodeWriter code, ExecutionPlan plan, KernelCall call)
    {
        code.Line();
        code.Line("// " + PassEmitter.Comment(plan, call.Layer));
    }

    /// <summary>Writes the products of the rows of a layer's weight with the gradient of its outputs into the gradient of its inputs.</summary>
    public static void RowProducts(CodeWriter code, ExecutionPlan plan, KernelCall call, DenseInputGradient kernel)
    {
        ParameterBlock weight = Weight(plan, call);
        code.Line(
            $"RowProducts.Write<TLane>(ref {call.Operands[0]}, ref {weight.Name}, ref {call.Operands[call.Operands.Count - 1]}, "
            + $"{Literal.Of(Strides.Padded(kernel.Outputs))}, {Literal.Of(weight.Stride)}, {Literal.Of(Strides.RoundUp(kernel.Inputs, Strides.TransposeTile))});");
    }

    private static void Method(CodeWriter code, ExecutionPlan plan, string name, bool callsKernels, Action<CodeWriter, ExecutionPlan> products)
    {
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>(Workspace work)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line(callsKernels ? "const int first = 0, rows = 1;" : "const int first = 0;");
        PassEmitter.Operands(code, plan, plan.Training.Workspace, plan.Training.Calls.SelectMany(call => call.Operands));
        products(code, plan);
        Updates(code, plan);
    }

    private static void Memory(CodeWriter code, ExecutionPlan plan)
    {
        foreach (KernelCall call in plan.Training.Calls)
        {
            switch (call.Kernel)
            {
                case DenseForward forward:
                    Forward(code, plan, call, forward);
                    break;
                case DenseInputGradient gradient:
                    InputGradient(code, plan, call, gradient);
                    break;
                default:
                    PassEmitter.Calls(code, plan, plan.Training.Workspace, [call]);
                    break;
            }
        }
    }

    private static void Updates(CodeWriter code, ExecutionPlan plan)
    {
        code.Line();
        code.Line("// update");
        code.Line("ref float scalars = ref MemoryMarshal.GetArrayDataReference(work.UpdateScalars);");
        code.Line("ref float states = ref OptimizerState.Start;");
        foreach (LayerUpdate update in plan.Updates)
        {
            code.Line(UpdateCall(plan, update.Matrix!, update.Vectors[0].Block));
        }

        foreach (BlockUpdate weight in plan.Updates.Select(update => update.Matrix!).Where(IsReadTransposed))
        {
            code.Line(
                $"Transpose.Copy(ref {weight.Block.Name}, {Literal.Of(weight.Block.Stride)}, ref {weight.Transposed!.Name}, "
                + $"{Literal.Of(weight.Transposed.Stride)}, {Literal.Of(weight.Block.Rows)}, {Literal.Of(weight.Transposed.Rows)});");
        }
    }

    private static bool IsReadTransposed(BlockUpdate weight) =>
        weight.Transposed is not null && NarrowSoftmaxRow.Fits(((DenseWeightGradient)weight.Gradient).Outputs);

    private static void Forward(CodeWriter code, ExecutionPlan plan, KernelCall call, DenseForward kernel)
    {
        Title(code, plan, call);
        if (TransposedOfDots(plan, call, kernel) is { } transposed)
        {
            using CodeWriter.Block narrow = code.Open();
            string sums = $"Reduction.Dots<TLane>(ref {call.Operands[0]}, ref {transposed}, {Literal.Of(Strides.Padded(kernel.Inputs))}, "
                + $"{Literal.Of(Strides.Padded(kernel.Inputs))}, {Literal.Of(kernel.Outputs)}, 0f)";
            code.Line($"{NarrowSoftmaxRow.Lane} value = {sums} + {NarrowSoftmaxRow.Lane}.Load(ref {call.Operands[2]});");
            code.Line($"({Epilogue.Forward(kernel.Epilogue, "value", NarrowSoftmaxRow.Lane)}).Store(ref {call.Operands[3]});");
            return;
        }

        (CodeWriter.Block columns, string lane, string column) = StraightLineProduct.Open(code, kernel.Outputs);
        using CodeWriter.Block block = columns;
        code.Line($"ref float w = ref {PassEmitter.At(call.Operands[1], column)};");
        string bias = $"{lane}.Load(ref {PassEmitter.At(call.Operands[2], column)})";
        StraightLineProduct.Emit(code, lane, kernel.Inputs, call.Operands[0], Strides.Of(kernel.Outputs), bias);
        code.Line($"({Epilogue.Forward(kernel.Epilogue, "value", lane)}).Store(ref {PassEmitter.At(call.Operands[3], column)});");
    }

    private static void InputGradient(CodeWriter code, ExecutionPlan plan, KernelCall call, DenseInputGradient kernel)
    {
        Title(code, plan, call);
        string to = call.Operands[call.Operands.Count - 1];
        bool isNarrow = NarrowSoftmaxRow.Fits(kernel.Outputs);
        if (!isNarrow)
        {
            RowProducts(code, plan, call, kernel);
            if (kernel.Epilogue == Specification.Activation.Linear)
            {
                return;
            }
        }

        (CodeWriter.Block columns, string lane, string column) = StraightLineProduct.Open(code, kernel.Inputs);
        using CodeWriter.Block block = columns;
        if (isNarrow)
        {
            code.Line($"ref float w = ref {PassEmitter.At(call.Operands[1], column)};");
            StraightLineProduct.Emit(code, lane, kernel.Outputs, call.Operands[0], Strides.Of(kernel.Inputs), start: null);
        }
        else
        {
            code.Line($"{lane} value = {lane}.Load(ref {PassEmitter.At(to, column)});");
        }

        string activated = $"{lane}.Load(ref {PassEmitter.At(call.Operands[2], column)})";
        code.Line($"({Epilogue.Gradient(kernel.Epilogue, activated, "value", lane)}).Store(ref {PassEmitter.At(to, column)});");
    }

    private static string UpdateCall(ExecutionPlan plan, BlockUpdate update, ParameterBlock bias)
    {
        ParameterBlock weight = update.Block;
        var gradient = (DenseWeightGradient)update.Gradient;
        bool isNarrow = NarrowSoftmaxRow.Fits(gradient.Outputs);
        string states = string.Concat(UpdateTable.Rule(plan.Optimizer.Optimizer).States.Select((_, i) =>
            $"ref {PassEmitter.At("states", PassEmitter.Sum((i * plan.ParameterFloats) + weight.Offset, ""))}, "));
        return $"{Name(plan.Optimizer)}<{(isNarrow ? NarrowSoftmaxRow.Lane : "TLane")}>(ref {weight.Name}, ref {update.Operands[0]}, ref {update.Operands[1]}, {states}"
            + $"inputs: {Literal.Of(gradient.Inputs)}, columns: {Literal.Of(isNarrow ? NarrowSoftmaxRow.MaximumWidth : Strides.Padded(gradient.Outputs))}, "
            + $"stride: {Literal.Of(weight.Stride)}, bias: {Literal.Of(bias.Offset - weight.Offset)}, ref scalars);";
    }

    private static void Update(CodeWriter code, OptimizerKernel kernel)
    {
        code.Line($"// dW = x·dyᵀ and db = dy of one example, each lane of them used up at once. {UpdateTable.Formula(kernel)}.");
        code.Line(Names.KernelAttribute);
        code.Line(
            $"private static void {Name(kernel)}<TLane>(ref float weights, ref float x, ref float dy, {OptimizerEmitter.StateParameters(kernel)}"
            + "int inputs, int columns, int stride, int bias, ref float scalars)");
        using CodeWriter.Block method = code.Open("    " + Names.LaneConstraint);
        OptimizerEmitter.Scalars(code, kernel, value => value);
        using (code.Open("for (int column = 0; column < columns; column += TLane.Count)"))
        {
            code.Line("TLane output = TLane.Load(ref Unsafe.Add(ref dy, column));");
            code.Line("int at = column;");
            using CodeWriter.Block rows = code.Open("for (int row = 0; row < inputs; row++)");

            // Added to zero as the sum over a batch is: a product of -0 becomes +0.
            code.Line("TLane gradient = TLane.MultiplyAdd(TLane.Broadcast(Unsafe.Add(ref x, row)), output, TLane.Zero);");
            OptimizerEmitter.Lane(code, kernel, "at");
            code.Line("at += stride;");
        }

        code.Line();
        foreach (string decay in UpdateTable.Parts(kernel).SelectMany(part => part.Decays))
        {
            code.Line($"{decay} = TLane.Zero;");
        }

        using CodeWriter.Block biases = code.Open("for (int at = bias; at < bias + columns; at += TLane.Count)");
        code.Line("TLane gradient = TLane.Zero + TLane.Load(ref Unsafe.Add(ref dy, at - bias));");
        OptimizerEmitter.Lane(code, kernel, "at");
    }

    private static string Name(OptimizerKernel kernel) => kernel.Name + "One";
}
