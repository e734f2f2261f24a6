using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = f(x·W + b).</summary>
internal sealed class DenseForwardEmitter : KernelEmitter<DenseForward>
{
    /// <summary>
    /// Below this many rows beyond whole tiles the product row by row reads the weights less often than a tile computes rows that nobody wants.
    /// </summary>
    private const int FewRows = 4;

    protected override void Method(CodeWriter code, DenseForward kernel)
    {
        int inputs = Strides.Of(kernel.Inputs);
        int outputs = Strides.Of(kernel.Outputs), rowOfC = Strides.Of(kernel.Columns);
        int columns = Strides.Padded(kernel.Outputs);
        string formula = Epilogue.Formula(kernel.Epilogue, "x·W + b");
        using (Open(
            code,
            kernel,
            $"c [rows, {Of(kernel.Outputs, kernel.Columns)}] = {formula}: a is x [rows, {kernel.Inputs}], b is W [{kernel.Inputs}, {kernel.Outputs}].",
            "ref float a, ref float b, ref float bias, ref float c, int rows"))
        {
            string tile = Literal.Of(Strides.RowTile);
            code.Line($"int tiled = rows % {tile} < {Literal.Of(FewRows)} ? rows - rows % {tile} : rows;");
            using (code.Open("if (tiled > 0)"))
            {
                code.Line($"{TilesName(kernel)}<TLane>(ref a, ref b, ref bias, ref c, tiled);");
            }

            code.Line();
            using CodeWriter.Block single = code.Open("for (int row = tiled; row < rows; row++)");
            code.Line(
                $"{RowName(kernel)}<TLane>(ref Unsafe.Add(ref a, row * {Literal.Of(inputs)}), ref b, ref bias, "
                + $"ref Unsafe.Add(ref c, row * {Literal.Of(rowOfC)}));");
        }

        code.Line();
        code.Line("// Many rows; apart, so that a program that predicts one example never compiles it.");
        code.Line(Names.KernelAttribute);
        code.Line($"private static void {TilesName(kernel)}<TLane>(ref float a, ref float b, ref float bias, ref float c, int rows)");
        using (code.Open("    " + Names.LaneConstraint))
        {
            new RegisterTile(
                columns,
                Literal.Of(kernel.Inputs),
                RowStepA: inputs,
                StepA: 1,
                StepB: outputs,
                RowStepC: rowOfC,
                Start: "bias",
                Finish: (sum, _) => Epilogue.Forward(kernel.Epilogue, sum)).Emit(code);
        }

        code.Line();
        code.Line("// One row of the same product, in the same order.");
        code.Line(Names.KernelAttribute);
        code.Line($"private static void {RowName(kernel)}<TLane>(ref float a, ref float b, ref float bias, ref float c)");
        using (code.Open("    " + Names.LaneConstraint))
        {
            RowProduct.Emit(code, kernel.Inputs, columns, outputs, sum => Epilogue.Forward(kernel.Epilogue, sum));
        }
    }

    private static string TilesName(DenseForward kernel) => kernel.Name + "Tiles";

    private static string RowName(DenseForward kernel) => kernel.Name + "Row";
}
