using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>One matrix product each way, with the activation after it, or the derivative of the one before it, in the store.</summary>
internal sealed class LinearPlan : IOperationPlan
{
    public void Forward(Node node, ForwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        (ParameterBlock weight, ParameterBlock bias) = pass.Memory.Of(node);
        string input = pass.Read(node);
        string output = pass.Write(node, pass.NameOf(node), linear.Outputs);
        pass.Call(node, new DenseForward(linear.Inputs, linear.Outputs, Fusion.Epilogue(pass.Graph.Forward, node)), input, weight.Name, bias.Name, output);
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var linear = (Linear)node.Operation;
        Activation epilogue = Fusion.GradientEpilogue(pass.Graph.Forward, node.Input);
        var kernel = new DenseInputGradient(linear.Inputs, linear.Outputs, epilogue);
        string from = pass.Gradient(node.Id);
        string weight = pass.Memory.TransposedOf(node)!.Name;
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
}
