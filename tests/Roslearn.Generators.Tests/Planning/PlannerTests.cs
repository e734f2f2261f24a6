using CsCheck;
using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Planning;

/// <summary>Plans of random definitions.</summary>
public sealed class PlannerTests
{
    private const string Undefined = "";

    private static readonly Gen<ModelSpec> Any = Gen.OneOf(Specs.Random, Specs.Even);

    [Fact]
    public void Prediction_NeverReadsWhatAnotherBufferOverwrote() =>
        Any.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            Execute(plan, plan.Prediction);
        });

    [Fact]
    public void Training_NeverReadsWhatAnotherBufferOverwrote() =>
        Any.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            string[] memory = Execute(plan, plan.Training);

            // The second half of a step reads its buffers after all calls, and of a folded embedding parameters, copies and sums.
            HashSet<string> elsewhere =
            [
                ForwardPlanner.Inputs,
                .. plan.Folds.SelectMany(fold => fold.Operands.Select(block => block.Name).Append(fold.Sums)),
                .. plan.Transposed.Select(copy => copy.Name),
            ];
            Assert.All(
                plan.Updates.SelectMany(update => update.Blocks).SelectMany(block => block.Operands).Select(operand => Whole(plan, operand)).Concat(plan.Folds.Select(fold => fold.Gates)),
                operand => Assert.True(elsewhere.Contains(operand) || Holds(memory, plan.Training.Workspace, operand), operand));
        });

    [Fact]
    public void EveryParameter_HasAPlaceOfItsOwnAndIsUpdatedOnce() =>
        Any.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            var taken = new bool[plan.ParameterFloats];
            foreach (ParameterBlock block in plan.Parameters)
            {
                Assert.DoesNotContain(true, taken.AsSpan(block.Offset, block.Floats).ToArray());
                taken.AsSpan(block.Offset, block.Floats).Fill(true);
            }

            Assert.Equal(
                plan.Graph.Forward.Nodes.SelectMany(node => node.Parameters).Select(parameter => parameter.Name),
                plan.Parameters.Select(block => block.Parameter.Name));
            Assert.Equal(
                plan.Parameters.Where(block => block.Parameter.IsTrained).Select(block => block.Name),
                plan.Updates.SelectMany(update => update.Blocks).Select(block => block.Block.Name));
        });

    [Fact]
    public void EveryCall_HasItsKernel() =>
        Any.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            IEnumerable<Kernel> called = plan.Prediction.Calls.Concat(plan.Training.Calls).Select(call => call.Kernel)
                .Concat(plan.Updates.SelectMany(update => update.Blocks).Select(block => block.Gradient));
            Assert.Empty(called.Except(plan.Kernels));
        });

    [Fact]
    public void TasksOfAnUpdate_CoverEveryRow() =>
        Any.Sample(spec => Assert.All(
            Plan(spec).Updates.Where(update => update.Matrix is not null),
            update => Assert.InRange(update.Matrix!.Block.Rows, ((update.Tasks - 1) * UpdatePlanner.TaskRows) + 1, update.Tasks * UpdatePlanner.TaskRows)));

    /// <summary>A barrier before batch statistics are used, forward and backward, and none anywhere else.</summary>
    [Fact]
    public void Stages_AreOneMoreThanTheStatisticsOfTheBatch() =>
        Specs.Random.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            int norms = plan.Graph.Forward.Nodes.Count(node => node.Operation is BatchNormalize);
            int gradients = plan.Graph.Backward.Count(step => step is { Node.Operation: BatchNormalize, ForInput: true });
            Assert.Equal(1 + norms + gradients, plan.Stages);
            Assert.All(plan.Training.Stages.Skip(1), stage => Assert.True(stage[0].Kernel is BatchNormForward or BatchNormInputGradient, stage[0].Kernel.Name));
        });

    /// <summary>Forward for each layer but the last, back for each but the first of them and the last: no thread goes on before both halves are there.</summary>
    [Fact]
    public void HalfOfALayer_IsAStageOfItsOwn() =>
        Specs.Even.Where(spec => Plan(spec).HalfViews.Count > 0).Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            int layers = plan.Graph.Forward.Nodes.Count(node => node.Operation is Linear) - 1;
            Assert.Equal((2 * layers) - 1, plan.HalvedStages.Count());
            Assert.All(plan.HalvedStages, stage => Assert.Single(plan.Training.Stages[stage]));
            Assert.All(plan.Training.Stages, stage => Assert.True(stage.Count == 1 || stage.All(call => !call.IsHalved)));
            Assert.Equal(layers, plan.Updates.Count(update => update.IsHalved));
            Assert.Equal(plan.Updates.Sum(update => update.IsHalved ? 2 * update.Tasks : update.Tasks), plan.Tasks);
        });

    [Fact]
    public void ManyExamples_LeaveLayersWhole() =>
        Specs.Even.Sample(spec => Assert.Empty(Plan(spec with { Training = spec.Training with { BatchSize = 4096 } }).HalfViews));

    [Fact]
    public void EqualSpecifications_GiveEqualPlans() => Any.Sample(spec => Assert.Equal(Plan(spec), Plan(spec)));

    private static ExecutionPlan Plan(ModelSpec spec) => Planner.Plan(spec, TrainingGraph.Of(ShapeInference.Infer(spec)));

    /// <summary>What an operand is, or is a half of.</summary>
    private static string Whole(ExecutionPlan plan, string operand) => plan.HalfViews.FirstOrDefault(view => view.Name == operand)?.Whole ?? operand;

    /// <summary>Runs the calls over memory that remembers which buffer wrote it last. The last operand of a call is written, the others are read.</summary>
    private static string[] Execute(ExecutionPlan plan, Pass pass)
    {
        var memory = new string[pass.Workspace.FloatsPerRow];
        Array.Fill(memory, Undefined);
        foreach (KernelCall call in pass.Calls)
        {
            WorkBuffer[] written = [.. Written(call).Select(operand => Whole(plan, operand)).Where(IsBuffer).Select(Buffer)];
            WorkBuffer[] read = [.. call.Operands.Select(operand => Whole(plan, operand)).Where(IsBuffer).Select(Buffer).Except(written)];
            foreach (WorkBuffer buffer in read)
            {
                Assert.True(Holds(memory, pass.Workspace, buffer.Name), $"{call.Kernel.Name} for {call.Layer} reads {buffer.Name}, but its place holds something else");
                Assert.All(written, result => Assert.True(
                    result.Offset + result.Stride <= buffer.Offset || buffer.Offset + buffer.Stride <= result.Offset,
                    $"{call.Kernel.Name} for {call.Layer} writes {result.Name} over {buffer.Name}, which it reads"));
            }

            foreach (WorkBuffer buffer in written)
            {
                memory.AsSpan(buffer.Offset, buffer.Stride).Fill(buffer.Name);
            }
        }

        return memory;

        WorkBuffer Buffer(string name) => pass.Workspace.Buffers.Single(candidate => candidate.Name == name);

        bool IsBuffer(string name) => pass.Workspace.Buffers.Any(candidate => candidate.Name == name);
    }

    private static IEnumerable<string> Written(KernelCall call) => call.Kernel switch
    {
        DropoutForward => call.Operands.Skip(1),
        LayerNormForward { IsTraining: true } => call.Operands.Skip(3),
        _ => [call.Operands[^1]],
    };

    private static bool Holds(string[] memory, WorkspaceLayout workspace, string name)
    {
        WorkBuffer buffer = workspace.Buffers.Single(candidate => candidate.Name == name);
        return memory.AsSpan(buffer.Offset, buffer.Stride).IndexOfAnyExcept(name) < 0;
    }
}
