using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The products and the loss of a tiny network's step as text for the widest vectors: what one makes goes to the next in registers, and to memory beside, for the
/// update and for what is no product.
/// </summary>
internal sealed class StepInRegisters
{
    private readonly CodeWriter _code;
    private readonly ExecutionPlan _plan;

    /// <summary>The registers of a buffer.</summary>
    private readonly Dictionary<string, IReadOnlyList<string>> _lanes = new();

    /// <summary>The narrow lane of a buffer.</summary>
    private readonly Dictionary<string, string> _narrow = new();

    /// <summary>How often a buffer has gone into registers: what a kernel changes in its place goes there anew.</summary>
    private readonly Dictionary<string, int> _times = new();

    private StepInRegisters(CodeWriter code, ExecutionPlan plan)
    {
        _code = code;
        _plan = plan;
    }

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        var step = new StepInRegisters(code, plan);
        foreach (KernelCall call in plan.Training.Calls)
        {
            step.Emit(call);
        }
    }

    /// <summary>Whether all of a step is such text.</summary>
    public static bool IsAll(ExecutionPlan plan) => plan.Training.Calls.All(call => call.Kernel switch
    {
        DenseForward or DenseInputGradient => true,
        CriterionKernel kernel => IsShort(plan, kernel),
        _ => false,
    });

    /// <summary>Whether a loss is a few lines of text: that of few classes that count alike, whose logits are dot products and so in a register.</summary>
    private static bool IsShort(ExecutionPlan plan, CriterionKernel kernel) =>
        kernel.Criterion is CrossEntropy { IsWeighted: false, Steps: 1 } criterion && NarrowSoftmaxRow.Fits(criterion.Width)
        && plan.Training.Calls.Last(call => call.Kernel is DenseForward) is var last
        && StraightLineStep.TransposedOfDots(plan, last, (DenseForward)last.Kernel) is not null;

    private void Emit(KernelCall call)
    {
        switch (call.Kernel)
        {
            case DenseForward forward:
                StraightLineStep.Title(_code, _plan, call);
                Forward(call, forward);
                break;
            case DenseInputGradient gradient:
                StraightLineStep.Title(_code, _plan, call);
                InputGradient(call, gradient);
                break;
            case CriterionKernel kernel when IsShort(_plan, kernel):
                Loss(call, (CrossEntropy)kernel.Criterion);
                break;
            default:
                PassEmitter.Calls(_code, _plan, _plan.Training.Workspace, [call]);
                Forget(call.Operands);
                break;
        }
    }

    private void Forward(KernelCall call, DenseForward kernel)
    {
        (string from, string weight, string bias, string to) = (call.Operands[0], call.Operands[1], call.Operands[2], call.Operands[3]);
        if (StraightLineStep.TransposedOfDots(_plan, call, kernel) is { } transposed)
        {
            string row = string.Join(", ", Lanes(from, kernel.Inputs).Select(lane => $"new {StraightLineRegisters.Lane}({lane})"));
            string sums = $"Reduction.Dots({row}, ref {transposed}, {Literal.Of(Strides.Padded(kernel.Inputs))}, {Literal.Of(kernel.Outputs)}, 0f)";
            Narrow(to, $"{sums} + {NarrowSoftmaxRow.Lane}.Load(ref {bias})", value => Epilogue.Forward(kernel.Epilogue, value, NarrowSoftmaxRow.Lane));
            return;
        }

        bool isInput = from == ForwardPlanner.Inputs;
        IReadOnlyList<string> lanes = isInput ? [] : Lanes(from, kernel.Inputs);
        int stride = Strides.Of(kernel.Outputs);
        Keep(to, StraightLineRegisters.Product(
            _code, kernel.Inputs, kernel.Outputs, k => isInput ? StraightLineRegisters.InMemory(from, k) : StraightLineRegisters.Element(lanes, k), lanes,
            (k, column) => StraightLineProduct.At(weight, column + (k * stride)), column => StraightLineProduct.At(bias, column),
            (sum, _) => Epilogue.Forward(kernel.Epilogue, sum, StraightLineRegisters.Lane), NewName(to)));
    }

    private void InputGradient(KernelCall call, DenseInputGradient kernel)
    {
        string from = call.Operands[0], to = call.Operands[call.Operands.Count - 1];
        IReadOnlyList<string> activated = kernel.Epilogue == Activation.Linear ? [] : Lanes(call.Operands[2], kernel.Inputs);
        if (NarrowSoftmaxRow.Fits(kernel.Outputs))
        {
            IReadOnlyList<string> lanes = Spread(from);
            int stride = Strides.Of(kernel.Inputs);
            Keep(to, StraightLineRegisters.Product(
                _code, kernel.Outputs, kernel.Inputs, k => lanes.Count == 0 ? StraightLineRegisters.InMemory(from, k) : StraightLineRegisters.Element(lanes, k), lanes,
                (k, column) => StraightLineProduct.At(call.Operands[1], column + (k * stride)), start: null, Derived, NewName(to)));
            return;
        }

        StraightLineStep.RowProducts(_code, _plan, call, kernel);
        if (kernel.Epilogue == Activation.Linear)
        {
            return;
        }

        List<string> made = new();
        string lanesName = NewName(to);
        for (int column = 0; column < Strides.Padded(kernel.Inputs); column += Strides.Lane)
        {
            string name = Name(lanesName, column);
            _code.Line($"{StraightLineRegisters.Lane} {name}Sum = {StraightLineRegisters.Lane}.Load(ref {StraightLineProduct.At(to, column)});");
            _code.Line($"{StraightLineRegisters.Register} {name} = ({Derived($"{name}Sum", column)}).Vector;");
            made.Add(name);
        }

        Keep(to, made);

        string Derived(string sum, int column) => activated.Count == 0
            ? sum
            : Epilogue.Gradient(kernel.Epilogue, $"new {StraightLineRegisters.Lane}({activated[column / Strides.Lane]})", sum, StraightLineRegisters.Lane);
    }

    /// <summary>As <see cref="CrossEntropyEmitter"/> for a row of memory; the loss is on nobody's way.</summary>
    private void Loss(KernelCall call, CrossEntropy criterion)
    {
        string logits = _narrow[call.Operands[0]], to = call.Operands[1];
        string lane = NarrowSoftmaxRow.Lane;
        _code.Line();
        _code.Line("// loss = log Σ exp(z) − z of the target, dz = softmax(z) − target");
        NarrowSoftmaxRow.Exponentials(_code, NarrowSoftmaxRow.Padded(criterion.Width, logits));
        _code.Line($"{lane} target = Padding.Only<{lane}>(work.Target(first));");
        Narrow(to, $"{NarrowSoftmaxRow.Probabilities(null)} - {lane}.And(target, {lane}.Broadcast(1f))", value => value);
        _code.Line($"float logit = Reduction.Sum({lane}.And(target, inside - greatest)).Vector.ToScalar();");
        _code.Line("work.RowLosses[first] = Elementary.Log(total.Vector.ToScalar()) - logit;");
    }

    /// <summary>The registers of a buffer; they are read if nothing has left them.</summary>
    private IReadOnlyList<string> Lanes(string buffer, int width)
    {
        if (_lanes.TryGetValue(buffer, out IReadOnlyList<string>? known))
        {
            return known;
        }

        List<string> lanes = new();
        string first = NewName(buffer);
        for (int column = 0; column < Strides.Padded(width); column += Strides.Lane)
        {
            string name = Name(first, column);
            _code.Line($"{StraightLineRegisters.Register} {name} = {StraightLineRegisters.Load(StraightLineProduct.At(buffer, column))};");
            lanes.Add(name);
        }

        return _lanes[buffer] = lanes;
    }

    /// <summary>A kernel may have written to its operands in memory.</summary>
    private void Forget(IEnumerable<string> buffers)
    {
        foreach (string buffer in buffers)
        {
            _lanes.Remove(buffer);
            _narrow.Remove(buffer);
        }
    }

    /// <summary>A name for the lanes of a buffer that it has not had.</summary>
    private string NewName(string buffer)
    {
        _times.TryGetValue(buffer, out int times);
        _times[buffer] = ++times;
        return buffer + "Lanes" + (times == 1 ? "" : Literal.Of(times));
    }

    /// <summary>A narrow lane as a register; none if it is in memory only.</summary>
    private IReadOnlyList<string> Spread(string buffer)
    {
        if (!_narrow.TryGetValue(buffer, out string? lane))
        {
            return [];
        }

        string name = NewName(buffer);
        _code.Line($"{StraightLineRegisters.Register} {name} = {lane}.Vector.ToVector256().ToVector512();");
        return [name];
    }

    private void Narrow(string buffer, string sums, Func<string, string> function)
    {
        string name = buffer + "Lane";
        string value = function(name + "Sum");
        if (value == name + "Sum")
        {
            _code.Line($"{NarrowSoftmaxRow.Lane} {name} = {sums};");
        }
        else
        {
            _code.Line($"{NarrowSoftmaxRow.Lane} {name}Sum = {sums};");
            _code.Line($"{NarrowSoftmaxRow.Lane} {name} = {value};");
        }

        _code.Line($"{name}.Store(ref {buffer});");
        _narrow[buffer] = name;
    }

    private void Keep(string buffer, IReadOnlyList<string> lanes)
    {
        for (int block = 0; block < lanes.Count; block++)
        {
            _code.Line($"{lanes[block]}.StoreUnsafe(ref {StraightLineProduct.At(buffer, block * Strides.Lane)});");
        }

        _lanes[buffer] = lanes;
    }

    private static string Name(string first, int column) => column == 0 ? first : $"{first}From{Literal.Of(column)}";
}
