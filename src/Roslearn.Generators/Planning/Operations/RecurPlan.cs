using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// A kernel that goes through the steps, forward and back, for each direction. The sums of all steps are kept and become their gradients
/// in place, so that the gradient of a weight is one product over all steps of the batch.
/// </summary>
internal sealed class RecurPlan : IOperationPlan
{
    private const int Weight = 0, RecurrentWeight = 1, Bias = 2, RecurrentBias = 3;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var recur = (Recur)node.Operation;
        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        for (int direction = 0; direction < recur.Directions; direction++)
        {
            int at = direction * Recur.ParametersOfDirection;
            string name = NameOf(node, direction);
            Matrix(at + Weight, name + "Weight", recur.Inputs);
            Matrix(at + RecurrentWeight, name + "RecurrentWeight", recur.Units);
            Vector(at + Bias, name + "Bias");
            Vector(at + RecurrentBias, name + "RecurrentBias");
            if (memory.NeedsInputGradient(node))
            {
                memory.Copy(node, at + Weight, name + "Transposed", columns, Strides.Of(recur.Inputs));
            }

            memory.Copy(node, at + RecurrentWeight, name + "RecurrentTransposed", columns, Strides.Of(recur.Units));
        }

        void Matrix(int parameter, string name, int inputs) => memory.Block(
            node,
            parameter,
            name,
            Strides.RoundUp(inputs, Strides.RowTile),
            Strides.Of(columns),
            new[] { recur.Gates, recur.Units, inputs },
            [Strides.Padded(recur.Units), 1, Strides.Of(columns)]);

        void Vector(int parameter, string name) => memory.Block(
            node, parameter, name, 1, Strides.Of(columns), new[] { recur.Gates, recur.Units }, [Strides.Padded(recur.Units), 1]);
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var recur = (Recur)node.Operation;
        var outputs = new List<string>();
        for (int direction = 0; direction < recur.Directions; direction++)
        {
            outputs.Add(Direction(node, recur, direction, pass));
        }

        if (recur.IsBidirectional)
        {
            pass.TouchSlots(outputs[0], recur.Units, recur.Steps + 1, firstSlot: 1);
            pass.TouchSlots(outputs[1], recur.Units, recur.Steps + 1, firstSlot: 0);
            string both = pass.Write(node, pass.NameOf(node), recur.Outputs);
            pass.Call(node, new JoinColumns(recur.Units, IsGradient: false), outputs[0], outputs[1], both);
        }
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var recur = (Recur)node.Operation;
        if (recur.IsBidirectional)
        {
            pass.Call(
                node,
                new JoinColumns(recur.Units, IsGradient: true),
                pass.Keep(GradientOf(node, recur, 0, pass), recur.Units, recur.Steps),
                pass.Keep(GradientOf(node, recur, 1, pass), recur.Units, recur.Steps),
                pass.Gradient(node.Id));
        }

        for (int direction = 0; direction < recur.Directions; direction++)
        {
            Direction(node, recur, direction, pass);
        }
    }

    public void Update(Node node, UpdatePlanner pass)
    {
        var recur = (Recur)node.Operation;
        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        for (int direction = 0; direction < recur.Directions; direction++)
        {
            int at = direction * Recur.ParametersOfDirection;
            string name = NameOf(node, direction), gates = GatesOf(name);
            string products = Recurrence.KeepsProducts(recur.Cell) ? ProductsOf(name) : gates;
            int before = direction == 0 ? -1 : 1;
            Add(at + Weight, at + Bias, gates, pass.ValueOf(node.Input), new DenseWeightGradient(recur.Inputs, columns, recur.Steps));
            Add(at + RecurrentWeight, at + RecurrentBias, products, OutputOf(node, recur, direction), new DenseWeightGradient(recur.Units, columns, recur.Steps, before));
        }

        void Add(int weight, int bias, string sums, string read, DenseWeightGradient gradient) => pass.Add(
            node,
            new BlockUpdate(pass.Memory.Of(node, weight), gradient, new[] { read, sums }, IsWeight: true, pass.Memory.TransposedOf(node, weight)),
            new BlockUpdate(pass.Memory.Of(node, bias), new BiasGradient(columns, recur.Steps), new[] { sums }, IsWeight: false));
    }

    /// <summary>When predicting, only the outputs of the steps are wanted, and not even these where the last one is all that is read.</summary>
    private static string Direction(Node node, Recur recur, int direction, ForwardPlanner pass)
    {
        string name = NameOf(node, direction), output = OutputOf(node, recur, direction);
        int at = direction * Recur.ParametersOfDirection;
        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        int kept = pass.IsTraining ? recur.Steps : 1;
        bool isLastOnly = pass.IsStreaming || (!pass.IsTraining && !recur.IsBidirectional && pass.Graph.Forward.Nodes[node.Id].Operation is LastStep);
        int slots = isLastOnly ? 1 : recur.Steps + 1;
        int first = direction == 0 ? slots - (isLastOnly ? 1 : recur.Steps) : 0;
        var operands = new List<string> { pass.Read(node) };
        operands.AddRange(new[] { Weight, Bias, RecurrentWeight, RecurrentBias }.Select(parameter => pass.Memory.Of(node, at + parameter).Name));
        operands.Add(pass.Touch(GatesOf(name), columns, kept));
        operands.Add(pass.Touch(ProductsOf(name), columns, Recurrence.KeepsProducts(recur.Cell) ? kept : 1));
        if (Recurrence.HasCells(recur.Cell))
        {
            operands.Add(pass.TouchSlots(CellsOf(name), recur.Units, pass.IsTraining ? recur.Steps + 1 : 1, pass.IsTraining ? first : 0));
        }

        operands.Add(recur.IsBidirectional
            ? pass.TouchSlots(output, recur.Units, slots, first)
            : pass.Write(node, output, recur.Units, slots, first));
        var kernel = new RecurrentForward(recur.Cell, recur.Function, recur.Inputs, recur.Units);
        pass.Add(new KernelCall(kernel, operands.ToEquatable(), node.Layer, Steps: recur.Steps, IsReverse: direction == 1));
        return output;
    }

    private static void Direction(Node node, Recur recur, int direction, BackwardPlanner pass)
    {
        string name = NameOf(node, direction);
        int at = direction * Recur.ParametersOfDirection;
        var operands = new List<string> { GatesOf(name) };
        if (Recurrence.KeepsProducts(recur.Cell))
        {
            operands.Add(ProductsOf(name));
        }

        if (Recurrence.HasCells(recur.Cell))
        {
            operands.Add(CellsOf(name));
            operands.Add(pass.Keep(name + "CellGradient", recur.Units));
        }

        operands.Add(OutputOf(node, recur, direction));
        operands.Add(GradientOf(node, recur, direction, pass));
        operands.Add(pass.Memory.TransposedOf(node, at + RecurrentWeight)!.Name);
        operands.Add(pass.Keep(name + "StateGradient", recur.Units));
        operands.Add(pass.Keep(name + "Carried", recur.Units));
        pass.Add(new KernelCall(
            new RecurrentGradient(recur.Cell, recur.Function, recur.Units), operands.ToEquatable(), node.Layer, Steps: recur.Steps, IsReverse: direction == 1));
        if (!pass.Memory.NeedsInputGradient(node))
        {
            return;
        }

        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        string to = direction == 0 ? pass.Gradient(node.Input) : pass.Keep(node.Layer + "InputGradient", recur.Inputs, recur.Steps);
        pass.Call(
            node,
            new DenseInputGradient(recur.Inputs, columns, Activation.Linear),
            GatesOf(name),
            pass.Memory.TransposedOf(node, at + Weight)!.Name,
            to);
        if (direction == 1)
        {
            pass.Call(node, new AddTo(recur.Inputs), to, pass.Gradient(node.Input));
        }
    }

    private static string NameOf(Node node, int direction) => node.Layer + (direction == 0 ? "" : "Reverse");

    private static string GatesOf(string name) => name + "Gates";

    private static string ProductsOf(string name) => name + "Products";

    private static string CellsOf(string name) => name + "Cells";

    /// <summary>The buffer of a direction's outputs: the layer's own where there is one direction.</summary>
    private static string OutputOf(Node node, Recur recur, int direction) => recur.IsBidirectional ? NameOf(node, direction) + "Half" : node.Layer;

    private static string GradientOf(Node node, Recur recur, int direction, BackwardPlanner pass) =>
        recur.IsBidirectional ? OutputOf(node, recur, direction) + "Gradient" : pass.Gradient(node.Id);
}
