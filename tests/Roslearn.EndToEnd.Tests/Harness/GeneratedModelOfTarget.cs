using System.Reflection;
using EndToEnd.Definitions;
using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Harness;

/// <summary>A generated model with its kind of target.</summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public sealed class GeneratedModel<TTarget> : GeneratedModel
    where TTarget : unmanaged
{
    private readonly IModel<float, TTarget> _model;
    private readonly Network<float, TTarget> _network;
    private Workspace<float, TTarget> _work;

    public GeneratedModel(IModel<float, TTarget> model)
    {
        _model = model;
        var compiled = FieldOf<CompiledModel<float, TTarget>>(model);
        _network = FieldOf<Network<float, TTarget>>(compiled);
        _work = new Workspace<float, TTarget>(Layout, 0, Layout.TrainingFloats);
    }

    public IModel<float, TTarget> Model => _model;

    public override NetworkLayout Layout => _network.Layout;

    public override Span<float> ParameterArena => _network.Parameters.Span;

    public override Span<float> GradientArena => _network.Gradients.Span;

    public override Span<float> StateArena => _network.OptimizerState.Span;

    public override Span<float> TransposedArena => _network.Transposed.Span;

    public override Span<double> DropoutRates => _work.DropoutRates;

    public override double[] RowLosses => [.. _work.RowLosses.Take(_work.Rows).Select(loss => (double)loss)];

    public override double[][] Outputs =>
        [.. Enumerable.Range(0, _work.Rows).Select(row => _work.Outputs(Layout, row).ToArray().Select(output => (double)output).ToArray())];

    public override void StartTraining(int rows)
    {
        _network.StartTraining();
        _work = new Workspace<float, TTarget>(Layout, rows, Layout.TrainingFloats);
    }

    public override void RefreshTransposed() => _network.RefreshTransposed();

    public override void Infer(Batch batch)
    {
        _work = new Workspace<float, TTarget>(Layout, batch.Rows, Layout.PredictionFloats);
        Load(batch);
        _network.Infer(_work, 0, batch.Rows);
    }

    public override void Evaluate(Batch batch)
    {
        _work = new Workspace<float, TTarget>(Layout, batch.Rows, Layout.PredictionFloats);
        Load(batch);
        _network.Evaluate(_work, 0, batch.Rows);
    }

    public override void Backpropagate(Batch batch, long step, ulong seed = 0, int ranges = 1)
    {
        Load(batch);
        _work.Step = step;
        _work.Seed = seed;
        for (int stage = 0; stage < Layout.Stages; stage++)
        {
            for (int range = ranges - 1; range >= 0; range--)
            {
                Backpropagate(stage, range, ranges);
            }
        }
    }

    public override void Update(TrainingOptions numbers, double learningRate, bool backwards = false)
    {
        Run(Layout.GradientTasks, task => _network.Differentiate(_work, task));
        _network.PrepareUpdate(_work, numbers, learningRate);
        Run(Layout.UpdateTasks, task => _network.Update(_work, task));
        Run(Layout.ConstraintTasks, task => _network.Constrain(_work, task));

        void Run(int tasks, Action<int> body)
        {
            for (int task = 0; task < tasks; task++)
            {
                body(backwards ? tasks - 1 - task : task);
            }
        }
    }

    public override bool StepsOne => _network.StepsOne;

    public override void StepOne(Batch example, long step, double learningRate, ulong seed = 0)
    {
        Load(example);
        _work.Step = step;
        _work.Seed = seed;
        _network.PrepareUpdate(_work, Layout.Defaults, learningRate);
        _network.StepOne(_work);
    }

    public override float[] Predict(float[] inputs)
    {
        var outputs = new float[inputs.Length / Layout.InputSize * Layout.OutputSize];
        _model.Predict(inputs, outputs);
        return outputs;
    }

    public override void Predict(ReadOnlySpan<float> inputs, Span<float> outputs) => _model.Predict(inputs, outputs);

    public override Evaluation EvaluatePublicly(Batch examples) => _model.Evaluate(Data(examples));

    public override TrainingHistory Train(Batch examples, TrainingOptions? options = null) => _model.Train(Data(examples), options: options);

    /// <summary>The rows as a data set.</summary>
    public Dataset<float, TTarget> Data(Batch batch) => new(
        [.. batch.Inputs.SelectMany(row => row).Select(value => (float)value)],
        [.. batch.Targets.SelectMany(row => row).Select(Target)],
        batch.Rows);

    private void Backpropagate(int stage, int range, int ranges)
    {
        int tiles = ((_work.Rows - 1) / NetworkLayout.RowTile) + 1;
        int first = tiles * range / ranges * NetworkLayout.RowTile;
        int end = Math.Min(_work.Rows, tiles * (range + 1) / ranges * NetworkLayout.RowTile);
        if (first >= end)
        {
            return;
        }

        if (stage == 0)
        {
            _network.Backpropagate(_work, first, end);
        }
        else
        {
            _network.ContinueBackpropagation(_work, stage, first, end);
        }
    }

    private void Load(Batch batch)
    {
        _work.Rows = batch.Rows;
        _work.TotalWeight = batch.Targets.Sum(target => _work.WeightOf(Target(target[0])));
        for (int row = 0; row < batch.Rows; row++)
        {
            batch.Inputs[row].Select(value => (float)value).ToArray().CopyTo(_work.Inputs[(row * Layout.InputStride)..]);
            for (int i = 0; i < batch.Targets[row].Length; i++)
            {
                System.Runtime.CompilerServices.Unsafe.Add(ref _work.Target(row), i) = Target(batch.Targets[row][i]);
            }
        }
    }

    private static TTarget Target(double value) =>
        typeof(TTarget) == typeof(int) ? (TTarget)(object)(int)value : (TTarget)(object)(float)value;

    /// <summary>The value of the only private field of that type.</summary>
    private static T FieldOf<T>(object holder) => (T)holder.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(field => typeof(T).IsAssignableFrom(field.FieldType))
        .GetValue(holder)!;
}
