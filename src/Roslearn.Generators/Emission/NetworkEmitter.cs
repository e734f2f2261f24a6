using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Emission.Members;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Emission.Passes;
using Roslearn.Generators.Emission.Schedules;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission;

/// <summary>The file-local class with the passes and kernels of one model: nothing in it can clash with the user's names.</summary>
internal static class NetworkEmitter
{
    public static void Emit(CodeWriter code, MemberContext model, ExecutionPlan plan)
    {
        code.Line($"/// <summary>The network of <c>{Literal.Xml(model.Name)}</c>, compiled for its shapes.</summary>");
        using CodeWriter.Block body = code.Open($"file sealed class {model.Network} : {Names.Training}Network{model.Types}");
        Layout(code, model, plan);
        code.Line();
        code.Line($"public {model.Network}()");
        using (code.Open("    : base(Sizes)"))
        {
        }

        code.Line();
        InferencePass.Emit(code, plan);
        code.Line();
        if (StraightLinePass.Fits(plan))
        {
            StraightLinePass.Emit(code, plan);
            code.Line();
        }

        if (plan.Streaming is { } streaming)
        {
            StreamingPass.Emit(code, plan, streaming);
            code.Line();
        }

        if (StraightLineStep.Fits(plan))
        {
            StraightLineStep.Emit(code, plan);
            code.Line();
        }

        BackpropagationPass.Emit(code, plan);
        code.Line();
        PreparePass.Emit(code, plan);
        code.Line();
        UpdatePass.Emit(code, plan);
        if (plan.Constraints.Count > 0)
        {
            code.Line();
            ConstraintPass.Emit(code, plan);
        }

        if (plan.Folds.Count > 0)
        {
            code.Line();
            TokenSumPass.Emit(code, plan);
            code.Line();
            TablePass.Emit(code, plan);
        }

        foreach (Kernel kernel in plan.Kernels)
        {
            code.Line();
            KernelTable.Of(kernel).Method(code, kernel);
        }
    }

    private static void Layout(CodeWriter code, MemberContext model, ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        using CodeWriter.Block layout = code.OpenStatement("public static readonly NetworkLayout Sizes = new()");
        code.Line($"Name = {Literal.Of(model.Name.TrimStart('@'))},");
        code.Line($"InputSize = {Literal.Of(graph.Input.Size)},");
        code.Line($"InputStride = {Literal.Of(plan.InputStride)},");
        code.Line($"OutputSize = {Literal.Of(graph.Criterion.Outputs)},");
        code.Line($"OutputStride = {Literal.Of(Strides.Of(graph.Criterion.Width))},");
        if (graph.Criterion.Steps > 1)
        {
            code.Line($"OutputSteps = {Literal.Of(graph.Criterion.Steps)},");
        }

        if (graph.Nodes.Any(node => node.Operation.OutputSteps > 1))
        {
            code.Line($"Steps = {Literal.Of(graph.Nodes.Max(node => node.Operation.OutputSteps))},");
        }

        if (plan.Streaming is { } streaming)
        {
            code.Line($"StepFloats = {Literal.Of(streaming.Workspace.FloatsPerRow)},");
        }

        if (model.Spec.IsStateful)
        {
            code.Line("IsStateful = true,");
        }

        if (model.Spec.Input?.Vocabulary is { } vocabulary)
        {
            code.Line($"Vocabulary = {Literal.Of(vocabulary.Value)},");
        }

        code.Line($"TargetSize = {Literal.Of(graph.Criterion.Targets)},");
        code.Line($"IsClassifier = {(model.IsClassifier ? "true" : "false")},");
        code.Line($"TargetsAreProbabilities = {(graph.Criterion is BinaryCrossEntropy ? "true" : "false")},");
        code.Line($"UsesNesterov = {(model.Spec.Optimizer is SgdSpec { Nesterov.Value: true } ? "true" : "false")},");
        if (model.Spec.Input is { Scaling: not Scaling.None } input)
        {
            code.Line($"InputScaling = {Names.Root}{DefinitionText.Value(input.Scaling)},");
            code.Line($"InputFeatures = {Literal.Of(input.Shape[input.Shape.Count - 1])},");
        }

        if (model.Spec.Head is OutputSpec { Scaling: not Scaling.None } scaled)
        {
            code.Line($"TargetScaling = {Names.Root}{DefinitionText.Value(scaled.Scaling)},");
            code.Line($"TargetFeatures = {Literal.Of(scaled.Size)},");
        }

        if (model.Spec.Training.Schedule is { } schedule)
        {
            code.Line($"Schedule = {ScheduleTable.Construct(schedule)},");
        }

        if (model.Spec.Training.WarmUp is { } warmUp)
        {
            code.Line($"WarmUp = new({Literal.Of(warmUp.StartFactor.Value)}, {Literal.Of(warmUp.PerBatch)}),");
        }

        code.Line($"Structure = {Literal.Of(string.Join("; ", graph.Layers.Where(layer => layer.ChangesPredictions).Select(layer => $"{layer.Name}: {layer.Text}")))},");
        code.Line($"ParameterFloats = {Literal.Of(plan.ParameterFloats)},");
        code.Line($"TransposedFloats = {Literal.Of(plan.TransposedFloats)},");
        code.Line($"OptimizerStates = {Literal.Of(UpdateTable.Rule(plan.Optimizer.Optimizer).States.Count)},");
        code.Line($"Update = {Literal.Of(UpdateTable.Formula(plan.Optimizer) + RunningStatistics(graph))},");
        code.Line($"RunningProducts = {Literal.Of(UpdateTable.Rule(plan.Optimizer.Optimizer).RunningProducts)},");
        code.Line($"PredictionFloats = {Literal.Of(plan.Prediction.Workspace.FloatsPerRow)},");
        code.Line($"TrainingFloats = {Literal.Of(plan.Training.Workspace.FloatsPerRow)},");
        code.Line($"PredictionRows = {Literal.Of(plan.PredictionRows)},");
        if (plan.Stages > 1)
        {
            code.Line($"Stages = {Literal.Of(plan.Stages)},");
        }

        if (plan.HalvedStages.Any())
        {
            code.Line($"HalvedStages = [{Literal.Of(plan.HalvedStages.ToEquatable())}],");
        }

        code.Line($"GradientTasks = {Literal.Of(plan.IsGradientFirst ? plan.Tasks : 0)},");
        code.Line($"UpdateTasks = {Literal.Of(plan.Tasks)},");
        code.Line($"ConstraintTasks = {Literal.Of(plan.ConstraintTasks)},");
        if (plan.Folds.Count > 0)
        {
            code.Line($"TokenSumFloats = {Literal.Of(plan.TokenSumFloats)},");
            code.Line($"TokenSumTasks = {Literal.Of(plan.TokenSumTasks)},");
            code.Line($"TableTasks = {Literal.Of(plan.TableTasks)},");
        }

        if (model.Spec.Head is ClassesSpec { ClassWeights.Count: > 0 } classes)
        {
            code.Line($"ClassWeights = [{string.Join(", ", classes.ClassWeights.Select(weight => Literal.Of((float)weight.Value)))}],");
        }

        code.Line($"FlopsPerExample = {Literal.Of(graph.Flops)},");
        code.Line($"DropoutRates = [{string.Join(", ", Drops(graph).Select(drop => Literal.Of(drop.Rate)))}],");
        LayerRows.Emit(code, graph);
        code.Line("Tensors =");
        code.Line("[");
        foreach (ParameterBlock block in plan.Parameters)
        {
            Parameter parameter = block.Parameter;
            List<string> more = new();
            if (!block.Extents.Equals(parameter.Shape))
            {
                more.Add($"Extents = [{Literal.Of(block.Extents)}]");
            }

            if (parameter.Preset.Count > 0)
            {
                more.Add($"Preset = ({Literal.Of(parameter.Preset.Start)}, {Literal.Of(parameter.Preset.Count)}, {Literal.Of(parameter.Preset.Value)})");
            }

            if (!parameter.IsTrained)
            {
                more.Add("IsTrained = false");
            }

            string extents = more.Count == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
            code.Line(
                $"    new({Literal.Of(parameter.Name)}, [{Literal.Of(parameter.Shape)}], {Literal.Of(block.Offset)}, "
                + $"[{Literal.Of(block.Strides)}], {Names.Root}Initializer.{parameter.Initializer}, {Literal.Of(parameter.FanIn)}, {Literal.Of(parameter.FanOut)}){extents},");
        }

        code.Line("],");
        Defaults(code, model.Spec, graph, plan);
    }

    private static void Defaults(CodeWriter code, ModelSpec spec, LayerGraph graph, ExecutionPlan plan)
    {
        TrainingSpec training = spec.Training;
        code.Line($"Defaults = new {Names.Root}TrainingOptions");
        code.Line("{");
        foreach (string entry in Entries())
        {
            code.Line("    " + entry + ",");
        }

        code.Line("},");

        IEnumerable<string> Entries()
        {
            yield return $"Epochs = {Literal.Of(training.Epochs.Value)}";
            yield return $"BatchSize = {Literal.Of(training.BatchSize.Value)}";
            yield return $"LearningRate = {Literal.Of(training.LearningRate.Value)}";
            yield return $"Seed = {Literal.Of(training.Seed.Value)}";
            yield return $"Shuffle = {Literal.Of(!spec.IsStateful)}";
            yield return $"L2 = {Literal.Of(training.L2.Value)}";
            foreach (string entry in ScheduleEntries.Of(training))
            {
                yield return entry;
            }

            foreach (Hyperparameter number in spec.Optimizer.Numbers.Concat(spec.Regularization.Numbers))
            {
                yield return $"{number.Name} = {Literal.Of(number.Setting.Value)}";
            }

            if (Drops(graph).FirstOrDefault() is { } drop)
            {
                yield return $"Dropout = {Literal.Of(drop.Rate)}";
            }

            if (spec.Head is ClassesSpec { LabelSmoothing: { } smoothing })
            {
                yield return $"LabelSmoothing = {Literal.Of(smoothing.Value)}";
            }

            if (spec.Head is OutputSpec { Loss: Loss.Huber } output)
            {
                yield return $"HuberDelta = {Literal.Of(output.HuberDelta.Value)}";
            }
        }
    }

    /// <summary>What a step moves besides what the optimizer updates.</summary>
    private static string RunningStatistics(LayerGraph graph) => string.Concat(graph.Nodes.Select(node => node.Operation is BatchNormalize norm
        ? $"; {node.Layer}: running += {DefinitionText.Number(norm.Momentum)} · (batch − running)"
        : ""));

    private static IEnumerable<Drop> Drops(LayerGraph graph) => graph.Nodes.Select(node => node.Operation).OfType<Drop>();
}
