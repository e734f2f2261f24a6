using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// A kernel that goes through the steps, forward and back, for each direction. The sums of all steps are kept and become their gradients
/// in place, so that the gradient of a weight is one product over all steps of the batch.
/// </summary>
internal class RecurPlan : IOperationPlan
{
    public const int Weight = 0;

    protected const int RecurrentWeight = 1, Bias = 2, RecurrentBias = 3;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var recur = (Recur)node.Operation;
        for (int direction = 0; direction < recur.Directions; direction++)
        {
            Place(node, recur, direction, memory);
        }

        if (EmbeddingFold.Of(memory.Graph, node, memory.Batch) is { } embedding)
        {
            memory.Fold(embedding, node, Weight, Bias, GatesOf(node.Layer));
        }
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
        for (int direction = 0; direction < recur.Directions; direction++)
        {
            Update(node, recur, direction, pass);
        }
    }

    /// <summary>Places the parameters of a direction.</summary>
    protected virtual void Place(Node node, Recur recur, int direction, MemoryPlanner memory)
    {
        int at = direction * recur.ParametersOfDirection;
        string name = NameOf(node, direction);
        GateBlocks.Matrix(memory, node, at + Weight, name + "Weight", recur.Gates, recur.Units, recur.Inputs);
        GateBlocks.Matrix(memory, node, at + RecurrentWeight, name + "RecurrentWeight", recur.RecurrentGates, recur.Units, recur.Units);
        GateBlocks.Vector(memory, node, at + Bias, name + "Bias", recur.Gates, recur.Units);
        GateBlocks.Vector(memory, node, at + RecurrentBias, name + "RecurrentBias", recur.RecurrentGates, recur.Units);
        if (memory.NeedsInputGradient(node))
        {
            GateBlocks.Copy(memory, node, at + Weight, name + "Transposed", recur.Gates, recur.Units, recur.Inputs);
        }

        GateBlocks.Copy(memory, node, at + RecurrentWeight, name + "RecurrentTransposed", recur.RecurrentGates, recur.Units, recur.Units);
    }

    /// <summary>Updates the parameters of a direction: products of what it read at all steps with the gradients of the sums.</summary>
    protected virtual void Update(Node node, Recur recur, int direction, UpdatePlanner pass)
    {
        int at = direction * recur.ParametersOfDirection, columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        bool keepsProducts = Recurrence.KeepsProducts(recur.Cell);
        string name = NameOf(node, direction), gates = GatesOf(name), products = keepsProducts ? ProductsOf(name) : gates;
        var ofState = new DenseWeightGradient(recur.Units, recur.RecurrentGates * Strides.Padded(recur.Units), recur.Steps);
        BlockUpdate recurrentBias = BiasOf(node, pass, at + RecurrentBias, products, ofState);
        if (pass.Memory.FoldOf(node) is { } fold)
        {
            pass.Add(node, fold.Weight(pass.Memory.TransposedOf(node, at + Weight)), fold.Bias(pass.Memory.Of(node, at + Bias)));

            // What is added to the sums and to the products has one gradient, unless a gate stands between.
            recurrentBias = keepsProducts ? recurrentBias : fold.Bias(recurrentBias.Block);
        }
        else
        {
            Add(node, pass, at + Weight, at + Bias, gates, pass.ValueOf(node.Input), new DenseWeightGradient(recur.Inputs, columns, recur.Steps));
        }

        BlockUpdate recurrentWeight = WeightOf(node, pass, at + RecurrentWeight, products, OutputOf(node, recur, direction), ofState);
        pass.Add(node, recurrentWeight with { FirstShift = StepBefore(direction) * Strides.Of(recur.Units) }, recurrentBias);
    }

    /// <summary>Adds the update of a matrix and of the bias of the same sums.</summary>
    protected static void Add(Node node, UpdatePlanner pass, int weight, int bias, string sums, string read, DenseWeightGradient gradient) =>
        pass.Add(node, WeightOf(node, pass, weight, sums, read, gradient), BiasOf(node, pass, bias, sums, gradient));

    /// <summary>The distance to the state before a step.</summary>
    protected static int StepBefore(int direction) => direction == 0 ? -1 : 1;

    /// <summary>When predicting, only the outputs of the steps are wanted, and not even these where the last one is all that is read.</summary>
    protected virtual string Direction(Node node, Recur recur, int direction, ForwardPlanner pass)
    {
        string name = NameOf(node, direction), output = OutputOf(node, recur, direction);
        int at = direction * recur.ParametersOfDirection;
        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        int kept = pass.IsTraining ? recur.Steps : 1;
        (int slots, int first) = Slots(node, recur, direction, pass);
        EmbeddingFold? fold = pass.Memory.FoldOf(node);
        var operands = new List<string> { pass.Read(node) };
        operands.AddRange(fold is null ? [Parameter(Weight), Parameter(Bias)] : [fold.Table.Name]);
        operands.AddRange([Parameter(RecurrentWeight), Parameter(RecurrentBias)]);
        string gates = pass.Touch(GatesOf(name), columns, kept);
        bool keepsProducts = Recurrence.KeepsProducts(recur.Cell);
        operands.Add(gates);

        // The products of a folded layer go where the gates will be: nothing else is there yet.
        operands.Add(fold is not null && !keepsProducts ? gates : pass.Touch(ProductsOf(name), columns, keepsProducts ? kept : 1));
        if (RecurrentPair.IsWorthwhile(recur.Cell, recur.Units))
        {
            operands.Add(pass.Touch(name + "Ahead", columns));
        }

        if (Recurrence.HasCells(recur.Cell))
        {
            operands.Add(pass.TouchSlots(CellsOf(name), recur.Units, pass.IsTraining ? recur.Steps + 1 : 1, pass.IsTraining ? first : 0));
        }

        operands.Add(Outputs(node, recur, direction, pass));
        var kernel = new RecurrentForward(recur.Cell, recur.Function, recur.Inputs, recur.Units, fold is null ? 0 : pass.InputStride);
        pass.Add(new KernelCall(kernel, operands.ToEquatable(), node.Layer, Steps: recur.Steps, IsReverse: direction == 1));
        return output;

        string Parameter(int parameter) => pass.Memory.Of(node, at + parameter).Name;
    }

    /// <summary>The gradients of all sums of a direction, and of what it read.</summary>
    protected virtual void Direction(Node node, Recur recur, int direction, BackwardPlanner pass)
    {
        string name = NameOf(node, direction);
        int at = direction * recur.ParametersOfDirection;
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
        InputGradient(node, recur, direction, pass);
    }

    /// <summary>The gradient of what a direction read, from that of its sums, where it is wanted.</summary>
    protected static void InputGradient(Node node, Recur recur, int direction, BackwardPlanner pass)
    {
        if (!pass.Memory.NeedsInputGradient(node) || pass.Memory.FoldOf(node) is not null)
        {
            return;
        }

        int columns = Recurrence.GateColumns(recur.Cell, recur.Units);
        string to = direction == 0 ? pass.Gradient(node.Input) : pass.Keep(node.Layer + "InputGradient", recur.Inputs, recur.Steps);
        pass.Call(
            node,
            new DenseInputGradient(recur.Inputs, columns, Activation.Linear),
            GatesOf(NameOf(node, direction)),
            pass.Memory.TransposedOf(node, (direction * recur.ParametersOfDirection) + Weight)!.Name,
            to);
        if (direction == 1)
        {
            pass.Call(node, new AddTo(recur.Inputs), to, pass.Gradient(node.Input));
        }
    }

    private static BlockUpdate WeightOf(Node node, UpdatePlanner pass, int weight, string sums, string read, DenseWeightGradient gradient) =>
        new(pass.Memory.Of(node, weight), gradient, new[] { read, sums }, IsWeight: true, pass.Memory.TransposedOf(node, weight));

    private static BlockUpdate BiasOf(Node node, UpdatePlanner pass, int bias, string sums, DenseWeightGradient gradient) =>
        new(pass.Memory.Of(node, bias), new BiasGradient(gradient.Outputs, gradient.Steps), new[] { sums }, IsWeight: false);

    /// <summary>The slots of a direction's outputs, and that of the first step: when predicting one is enough where only the last step is read.</summary>
    protected static (int Slots, int First) Slots(Node node, Recur recur, int direction, ForwardPlanner pass)
    {
        bool isLastOnly = pass.IsStreaming || (!pass.IsTraining && !recur.IsBidirectional && pass.Graph.Forward.Nodes[node.Id].Operation is LastStep);
        int slots = isLastOnly ? 1 : recur.Steps + 1;
        return (slots, direction == 0 ? slots - (isLastOnly ? 1 : recur.Steps) : 0);
    }

    /// <summary>The buffer of a direction's outputs, alive at this step.</summary>
    protected static string Outputs(Node node, Recur recur, int direction, ForwardPlanner pass)
    {
        string output = OutputOf(node, recur, direction);
        (int slots, int first) = Slots(node, recur, direction, pass);
        return recur.IsBidirectional ? pass.TouchSlots(output, recur.Units, slots, first) : pass.Write(node, output, recur.Units, slots, first);
    }

    protected static string NameOf(Node node, int direction) => node.Layer + (direction == 0 ? "" : "Reverse");

    protected static string GatesOf(string name) => name + "Gates";

    protected static string ProductsOf(string name) => name + "Products";

    private static string CellsOf(string name) => name + "Cells";

    /// <summary>The buffer of a direction's outputs: the layer's own where there is one direction.</summary>
    protected static string OutputOf(Node node, Recur recur, int direction) => recur.IsBidirectional ? NameOf(node, direction) + "Half" : node.Layer;

    protected static string GradientOf(Node node, Recur recur, int direction, BackwardPlanner pass) =>
        recur.IsBidirectional ? OutputOf(node, recur, direction) + "Gradient" : pass.Gradient(node.Id);
}
