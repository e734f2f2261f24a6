using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// One matrix product each way, with the activation after it, or the derivative of the one before it, in the store. Where the layer is cut into halves, a
/// product makes one half of the columns, from weights, or their copies, that lie together.
/// </summary>
internal sealed class LinearPlan : IOperationPlan
{
    private const int Weight = 0;
    private const int Bias = 1;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var linear = (Linear)node.Operation;
        int inputs = Inputs(node, memory.Graph), outputs = memory.PartOf(node, linear.Outputs), parts = linear.Outputs / outputs;
        int stride = Strides.Of(outputs);
        (int[] extents, int[] strides) = Flattening.Of(memory.Graph, node.Input, linear.Inputs, linear.Outputs, stride);
        bool isPacked = memory.NeedsInputGradient(node) && IsPacked(node, memory);
        int rows = Strides.RoundUp(inputs, isPacked ? Strides.Lane : Strides.RowTile);
        if (parts > 1)
        {
            extents = [parts, outputs, .. extents.Skip(1)];
            strides = [checked(rows * stride), .. strides];
        }

        // The last panel of the packed copy is whole lanes of rows.
        memory.Block(node, Weight, node.Layer + "Weight", rows, parts * stride, extents, strides);
        memory.Vector(node, Bias, node.Layer + "Bias");
        if (memory.NeedsInputGradient(node) && !isPacked)
        {
            int copyRows = Strides.RoundUp(linear.Outputs, Strides.TransposeTile);
            memory.Copy(node, Weight, node.Layer + "Transposed", copyRows, Strides.Of(memory.PartOf(node, inputs)), parts);
        }
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        MemoryPlanner memory = pass.Memory;
        int outputs = memory.PartOf(node, linear.Outputs);
        var kernel = new DenseForward(Inputs(node, pass.Graph.Forward), outputs, Fusion.Epilogue(pass.Graph.Forward, node)) { Columns = linear.Outputs };
        ParameterBlock weight = memory.BlockOf(node, Weight), bias = memory.BlockOf(node, Bias);
        string input = pass.Read(node);
        string output = pass.Write(node, pass.NameOf(node));
        pass.CallInParts(
            node, kernel, input, memory.PartOf(node, weight.Name, weight.Floats), memory.PartOf(node, bias.Name, bias.Floats), memory.PartOf(node, output, outputs));
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        Activation epilogue = Fusion.GradientEpilogue(pass.Graph.Forward, node.Input);
        MemoryPlanner memory = pass.Memory;
        int columns = Inputs(node, pass.Graph.Forward), inputs = memory.PartOf(node, columns);
        string from = pass.Gradient(node.Id), to = memory.PartOf(node, pass.Gradient(node.Input), inputs);
        Kernel kernel;
        string weight;
        if (IsPacked(node, memory))
        {
            kernel = new PackedInputGradient(columns, linear.Outputs, epilogue);
            weight = memory.Of(node, Weight).Name;
        }
        else
        {
            TransposedBlock copy = memory.TransposedOf(node, Weight)!;
            kernel = new DenseInputGradient(inputs, linear.Outputs, epilogue) { Columns = columns };
            weight = memory.PartOf(node, copy.Name, copy.Rows * copy.Stride);
        }

        if (epilogue == Activation.Linear)
        {
            pass.CallInParts(node, kernel, from, weight, to);
        }
        else
        {
            pass.CallInParts(node, kernel, from, weight, memory.PartOf(node, pass.ValueOf(node.Input), inputs), to);
        }
    }

    public void Update(Node node, UpdatePlanner pass)
    {
        var linear = (Linear)node.Operation;
        MemoryPlanner memory = pass.Memory;
        int outputs = memory.PartOf(node, linear.Outputs);
        string input = pass.ValueOf(node.Input), gradient = memory.PartOf(node, pass.Gradient(node.Id), outputs);
        pass.Add(
            node,
            new BlockUpdate(
                memory.BlockOf(node, Weight),
                new DenseWeightGradient(Inputs(node, pass.Graph), outputs, linear.Steps) { Columns = linear.Outputs },
                new[] { input, gradient },
                IsWeight: true,
                memory.TransposedOf(node, Weight)),
            new BlockUpdate(
                memory.BlockOf(node, Bias), new BiasGradient(outputs, linear.Steps) { Columns = linear.Outputs }, new[] { gradient }, IsWeight: false));
    }

    /// <summary>Whether its input gradient reads the weights themselves; at each of many steps, or for each half of them, it would transpose them anew.</summary>
    private static bool IsPacked(Node node, MemoryPlanner memory)
    {
        var linear = (Linear)node.Operation;
        return linear.Steps == 1 && !memory.IsHalved(node) && PackedInputGradient.Suits(Inputs(node, memory.Graph), linear.Outputs);
    }

    /// <summary>The floats it reads of an example; those that pad the channels of a map are zero, and so are their weights.</summary>
    private static int Inputs(Node node, LayerGraph graph) =>
        graph.IsMap(node.Input) ? ValueLayout.Width(graph, node.Input) : ((Linear)node.Operation).Inputs;
}
