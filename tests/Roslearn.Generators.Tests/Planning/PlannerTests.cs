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

    [Fact]
    public void Prediction_NeverReadsWhatAnotherBufferOverwrote() =>
        Specs.Random.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            Execute(plan.Prediction);
        });

    [Fact]
    public void Training_NeverReadsWhatAnotherBufferOverwrote() =>
        Specs.Random.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            string[] memory = Execute(plan.Training);

            // The second half of a step reads its buffers after all calls, and of a folded embedding parameters, copies and sums.
            HashSet<string> elsewhere =
            [
                ForwardPlanner.Inputs,
                .. plan.Folds.SelectMany(fold => fold.Operands.Select(block => block.Name).Append(fold.Sums)),
                .. plan.Transposed.Select(copy => copy.Name),
            ];
            Assert.All(
                plan.Updates.SelectMany(update => update.Blocks).SelectMany(block => block.Operands).Concat(plan.Folds.Select(fold => fold.Gates)),
                operand => Assert.True(elsewhere.Contains(operand) || Holds(memory, plan.Training.Workspace, operand), operand));
        });

    [Fact]
    public void EveryParameter_HasAPlaceOfItsOwnAndIsUpdatedOnce() =>
        Specs.Random.Sample(spec =>
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
        Specs.Random.Sample(spec =>
        {
            ExecutionPlan plan = Plan(spec);
            IEnumerable<Kernel> called = plan.Prediction.Calls.Concat(plan.Training.Calls).Select(call => call.Kernel)
                .Concat(plan.Updates.SelectMany(update => update.Blocks).Select(block => block.Gradient));
            Assert.Empty(called.Except(plan.Kernels));
        });

    [Fact]
    public void TasksOfAnUpdate_CoverEveryRow() =>
        Specs.Random.Sample(spec => Assert.All(
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

    [Fact]
    public void EqualSpecifications_GiveEqualPlans() => Specs.Random.Sample(spec => Assert.Equal(Plan(spec), Plan(spec)));

    private static ExecutionPlan Plan(ModelSpec spec) => Planner.Plan(spec, TrainingGraph.Of(ShapeInference.Infer(spec)));

    /// <summary>Runs the calls over memory that remembers which buffer wrote it last. The last operand of a call is written, the others are read.</summary>
    private static string[] Execute(Pass pass)
    {
        var memory = new string[pass.Workspace.FloatsPerRow];
        Array.Fill(memory, Undefined);
        foreach (KernelCall call in pass.Calls)
        {
            WorkBuffer[] written = [.. Written(call).Where(IsBuffer).Select(Buffer)];
            WorkBuffer[] read = [.. call.Operands.Where(IsBuffer).Select(Buffer).Except(written)];
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
