using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>One matrix product each way, with the activation after it, or the derivative of the one before it, in the store.</summary>
internal sealed class LinearPlan : IOperationPlan
{
    private const int Weight = 0;
    private const int Bias = 1;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var linear = (Linear)node.Operation;
        int inputs = Inputs(node, memory.Graph), stride = Strides.Of(linear.Outputs);
        (int[] extents, int[] strides) = Flattening.Of(memory.Graph, node.Input, linear.Inputs, linear.Outputs, stride);
        bool isPacked = memory.NeedsInputGradient(node) && IsPacked(node, memory.Graph);

        // The last panel of the packed copy is whole lanes of rows.
        memory.Block(node, Weight, node.Layer + "Weight", Strides.RoundUp(inputs, isPacked ? Strides.Lane : Strides.RowTile), stride, extents, strides);
        memory.Vector(node, Bias, node.Layer + "Bias");
        if (memory.NeedsInputGradient(node) && !isPacked)
        {
            memory.Copy(node, Weight, node.Layer + "Transposed", Strides.RoundUp(linear.Outputs, Strides.TransposeTile), Strides.Of(inputs));
        }
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        string weight = pass.Memory.Of(node, Weight).Name, bias = pass.Memory.Of(node, Bias).Name;
        string input = pass.Read(node);
        string output = pass.Write(node, pass.NameOf(node));
        pass.Call(node, new DenseForward(Inputs(node, pass.Graph.Forward), linear.Outputs, Fusion.Epilogue(pass.Graph.Forward, node)), input, weight, bias, output);
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        Activation epilogue = Fusion.GradientEpilogue(pass.Graph.Forward, node.Input);
        int inputs = Inputs(node, pass.Graph.Forward);
        bool isPacked = IsPacked(node, pass.Graph.Forward);
        Kernel kernel = isPacked ? new PackedInputGradient(inputs, linear.Outputs, epilogue) : new DenseInputGradient(inputs, linear.Outputs, epilogue);
        string from = pass.Gradient(node.Id);
        string weight = isPacked ? pass.Memory.Of(node, Weight).Name : pass.Memory.TransposedOf(node, Weight)!.Name;
        string to = pass.Gradient(node.Input);
        if (epilogue == Activation.Linear)
        {
            pass.Call(node, kernel, from, weight, to);
        }
        else
        {
            pass.Call(node, kernel, from, weight, pass.ValueOf(node.Input), to);
        }
    }

    public void Update(Node node, UpdatePlanner pass)
    {
        var linear = (Linear)node.Operation;
        string input = pass.ValueOf(node.Input), gradient = pass.Gradient(node.Id);
        pass.Add(
            node,
            new BlockUpdate(
                pass.Memory.Of(node, Weight),
                new DenseWeightGradient(Inputs(node, pass.Graph), linear.Outputs, linear.Steps),
                new[] { input, gradient },
                IsWeight: true,
                pass.Memory.TransposedOf(node, Weight)),
            new BlockUpdate(pass.Memory.Of(node, Bias), new BiasGradient(linear.Outputs, linear.Steps), new[] { gradient }, IsWeight: false));
    }

    /// <summary>Whether its input gradient reads the weights themselves; at each of many steps it would transpose them anew.</summary>
    private static bool IsPacked(Node node, LayerGraph graph)
    {
        var linear = (Linear)node.Operation;
        return linear.Steps == 1 && PackedInputGradient.Suits(Inputs(node, graph), linear.Outputs);
    }

    /// <summary>The floats it reads of an example; those that pad the channels of a map are zero, and so are their weights.</summary>
    private static int Inputs(Node node, LayerGraph graph) =>
        graph.IsMap(node.Input) ? ValueLayout.Width(graph, node.Input) : ((Linear)node.Operation).Inputs;
}
