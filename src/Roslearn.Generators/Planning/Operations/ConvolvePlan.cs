using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// Direct convolution, channels last: a matrix product whose rows are windows. Where the window looks beyond the border, the forward pass
/// and the weights' gradient read a copy of the input with zeros around it; the gradient of the input has no need of it.
/// </summary>
internal sealed class ConvolvePlan : IOperationPlan
{
    private const int Weight = 0;
    private const int Bias = 1;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        ConvolutionSizes sizes = Sizes(node, memory.Graph);
        int stride = sizes.WeightStride;
        memory.Block(
            node,
            Weight,
            node.Layer + "Weight",
            sizes.WeightRows,
            stride,
            new[] { sizes.Filters, sizes.Channels, sizes.Rows.Size, sizes.Columns.Size },
            [1, stride, RowOf(sizes, 1, 0) * stride, RowOf(sizes, 0, 1) * stride]);
        memory.Vector(node, Bias, node.Layer + "Bias");
        if (memory.NeedsInputGradient(node))
        {
            memory.Copy(node, Weight, node.Layer + "Transposed", Strides.RoundUp(sizes.Filters, Strides.TransposeTile), Strides.Of(sizes.WeightRows));
        }
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var convolve = (Convolve)node.Operation;
        string input = MapInput.Read(node, pass, convolve.Rows, convolve.Columns, needsLanes: false, needsBorder: true);
        ConvolutionSizes sizes = Inner(Sizes(node, pass.Graph.Forward));
        Activation epilogue = Fusion.Epilogue(pass.Graph.Forward, node);
        string weight = pass.Memory.Of(node, Weight).Name, bias = pass.Memory.Of(node, Bias).Name;
        if (Fusion.Pooling(pass.Graph.Forward, node) is { } pool)
        {
            string? places = PoolPlan.Places(pool, pass);
            string maxima = pass.Write(node, pass.NameOf(pool), pass.WidthOf(pool.Id));
            var kernel = new ConvolutionPool(sizes, epilogue, (Pool)pool.Operation, places is not null);
            pass.Call(node, kernel, places is null ? [input, weight, bias, maxima] : [input, weight, bias, places, maxima]);
            return;
        }

        string output = pass.Write(node, pass.NameOf(node));
        pass.Call(node, new ConvolutionForward(sizes, epilogue), input, weight, bias, output);
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        Activation epilogue = Fusion.GradientEpilogue(pass.Graph.Forward, node.Input);
        var kernel = new ConvolutionInputGradient(Sizes(node, pass.Graph.Forward), epilogue);
        string from = pass.Gradient(node.Id), to = pass.Gradient(node.Input);
        string weight = pass.Memory.TransposedOf(node, Weight)!.Name;
        string[] operands = epilogue == Activation.Linear ? [from, weight, to] : [from, weight, pass.ValueOf(node.Input), to];
        pass.Call(node, kernel, operands);
    }

    public void Update(Node node, UpdatePlanner pass)
    {
        var convolve = (Convolve)node.Operation;
        ConvolutionSizes sizes = Sizes(node, pass.Graph);
        string input = MapInput.HasBorder(convolve.Rows, convolve.Columns) ? MapInput.BufferOf(node) : pass.ValueOf(node.Input);
        string gradient = pass.Gradient(node.Id);
        pass.Add(
            node,
            new BlockUpdate(
                pass.Memory.Of(node, Weight),
                new ConvolutionWeightGradient(Inner(sizes)),
                new[] { input, gradient },
                IsWeight: true,
                pass.Memory.TransposedOf(node, Weight)),
            new BlockUpdate(
                pass.Memory.Of(node, Bias),
                new MapBiasGradient(sizes.Rows.Output * sizes.Columns.Output, sizes.Filters),
                new[] { gradient },
                IsWeight: false));
    }

    private static ConvolutionSizes Sizes(Node node, LayerGraph graph)
    {
        var convolve = (Convolve)node.Operation;
        return new ConvolutionSizes(
            convolve.Rows, convolve.Columns, convolve.Channels, convolve.Filters, ValueLayout.PlaceStride(graph, node.Input));
    }

    /// <summary>The same over a map that has its border in it.</summary>
    private static ConvolutionSizes Inner(ConvolutionSizes sizes) => sizes with { Rows = Inside(sizes.Rows), Columns = Inside(sizes.Columns) };

    private static Window Inside(Window window) => window with { Input = window.Padded, Before = 0, After = 0 };

    /// <summary>Weight rows from one place of the window to another.</summary>
    private static int RowOf(ConvolutionSizes sizes, int y, int x) => sizes.WeightRow(y, x, 0);
}
