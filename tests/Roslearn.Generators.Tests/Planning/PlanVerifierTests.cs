using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Planning;

/// <summary>Each invariant of a plan, broken once.</summary>
public sealed class PlanVerifierTests
{
    private static readonly ExecutionPlan Good = Plan("[Model, Input(40), Hidden(30, 20), Dropout, Classes(3)]");

    private static readonly ExecutionPlan Folded = Plan("[Model, Tokens(8, 20), Embedding(5), Lstm(7), Classes(3)]");

    public static TheoryData<string> Faults => [.. Broken.Keys];

    private static IReadOnlyDictionary<string, (ExecutionPlan Plan, string Message)> Broken { get; } =
        new Dictionary<string, (ExecutionPlan, string)>
        {
            ["parameters overlap"] = (
                Good with { Parameters = Change(Good.Parameters, 1, block => block with { Offset = block.Offset - Strides.Lane }) }, "hidden1Bias overlaps the block before it"),
            ["parameters off the lanes"] = (
                Good with { Parameters = Change(Good.Parameters, Good.Parameters.Count - 1, block => block with { Offset = block.Offset + 1 }) }, "outputBias is not whole lanes"),
            ["transposed copies overlap"] = (
                Good with { Transposed = Change(Good.Transposed, 1, block => block with { Offset = 0 }) }, "overlaps the block before it"),
            ["training buffers overlap"] = (
                Good with { Training = Good.Training with { Workspace = Good.Training.Workspace with { Buffers = Change(Good.Training.Workspace.Buffers, 2, buffer => buffer with { Offset = 0 }) } } },
                "overlaps the block before it"),
            ["prediction buffers of different rows overlap"] = (
                Good with { Prediction = Good.Prediction with { Workspace = Good.Prediction.Workspace with { Buffers = Change(Good.Prediction.Workspace.Buffers, 1, buffer => buffer with { Stride = buffer.Stride + Strides.Lane }) } } },
                "overlaps the block before it"),
            ["outputs elsewhere"] = (
                Good with { Prediction = Good.Prediction with { Workspace = Good.Prediction.Workspace with { Buffers = Good.Prediction.Workspace.Buffers.Skip(1).ToEquatable() } } },
                "the outputs do not come first"),
            ["a buffer without a place"] = (
                Good with { Training = Good.Training with { Calls = Change(Good.Training.Calls, 0, call => call with { Operands = new[] { "nowhere" } }) } },
                "takes nowhere, which has no place"),
            ["one kernel twice"] = (Good with { Kernels = Good.Kernels.Append(Good.Kernels[0]).ToEquatable() }, "two kernels share a name"),
            ["a task left out"] = (
                Good with { Updates = Change(Good.Updates, 1, update => update with { FirstTask = update.FirstTask + 1 }) }, "the tasks of hidden2 do not follow those before"),
            ["part of a tile"] = (
                Good with { Updates = Change(Good.Updates, 0, update => update with { Matrix = update.Matrix! with { Block = update.Matrix.Block with { Rows = 41 } } }) },
                "hidden1Weight is not whole tiles"),
            ["a table without a place"] = (
                Folded with { Folds = Change(Folded.Folds, 0, fold => fold with { Table = fold.Table with { Name = "nowhere" } }) }, "nowhere has no place"),
            ["sums of gates without a place"] = (
                Folded with { Folds = Change(Folded.Folds, 0, fold => fold with { Gates = "nowhere" }) }, "lstm1TokenSums sums nowhere, which has no place"),
            ["sums off the lanes"] = (
                Folded with { Folds = Change(Folded.Folds, 0, fold => fold with { SumsOffset = 1 }) }, "lstm1TokenSums is not whole lanes"),
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void BrokenPlan_FailsWithItsReason(string fault)
    {
        (ExecutionPlan plan, string message) = Broken[fault];
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => PlanVerifier.Verify(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GoodPlan_Passes() => PlanVerifier.Verify(Good);

    private static ExecutionPlan Plan(string attributes)
    {
        ModelSpec spec = Definition.Spec(attributes);
        return Planner.Plan(spec, TrainingGraph.Of(ShapeInference.Infer(spec)));
    }

    private static EquatableArray<T> Change<T>(EquatableArray<T> items, int index, Func<T, T> change)
        where T : IEquatable<T> =>
        items.Select((item, i) => i == index ? change(item) : item).ToEquatable();
}
