using System.Reflection;
using EndToEnd.Definitions;
using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Harness;

/// <summary>A generated model with its kinds of input and target.</summary>
/// <typeparam name="TInput"><see langword="int"/> for tokens, else <see langword="float"/>.</typeparam>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public class GeneratedModel<TInput, TTarget> : GeneratedModel
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly IModel<TInput, TTarget> _model;
    private readonly Network<TInput, TTarget> _network;
    private Workspace<TInput, TTarget> _work;

    public GeneratedModel(IModel<TInput, TTarget> model)
    {
        _model = model;
        Compiled = FieldOf<CompiledModel<TInput, TTarget>>(model);
        _network = FieldOf<Network<TInput, TTarget>>(Compiled);
        _work = new Workspace<TInput, TTarget>(Layout, 0, Layout.TrainingFloats);
    }

    public IModel<TInput, TTarget> Model => _model;

    /// <summary>What the members of the model hand on to.</summary>
    public CompiledModel<TInput, TTarget> Compiled { get; }

    /// <summary>Whether the next batch goes on from the states of the last one.</summary>
    public bool CarriesState
    {
        set => _work.CarriesState = value;
    }

    public override NetworkLayout Layout => _network.Layout;

    public override Span<float> ParameterArena => _network.Parameters.Span;

    public override Span<float> GradientArena => _network.Gradients.Span;

    public override Span<float> StateArena => _network.OptimizerState.Span;

    public override Span<float> TransposedArena => _network.Transposed.Span;

    public override Span<double> DropoutRates => _work.DropoutRates;

    public override double[] RowLosses => [.. _work.RowLosses.Take(_work.Rows).Select(loss => (double)loss)];

    public override double TotalWeight => _work.TotalWeight;

    public override double[][] Outputs =>
        [.. Enumerable.Range(0, _work.Rows).Select(AllOutputs)];

    public override void StartTraining(int rows)
    {
        _network.StartTraining();
        _work = new Workspace<TInput, TTarget>(Layout, rows, Layout.TrainingFloats);
    }

    public override bool KeepsGradient
    {
        set => _work.KeepsGradient = value;
    }

    public override void RefreshTransposed() => _network.RefreshTransposed();

    public override void Infer(Batch batch)
    {
        _work = new Workspace<TInput, TTarget>(Layout, batch.Rows, Layout.PredictionFloats);
        Load(batch);
        _network.Infer(_work, 0, batch.Rows);
    }

    public override void Evaluate(Batch batch)
    {
        _work = new Workspace<TInput, TTarget>(Layout, batch.Rows, Layout.PredictionFloats);
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
            for (int half = Layout.HalvesOf(stage) - 1; half >= 0; half--)
            {
                for (int range = ranges - 1; range >= 0; range--)
                {
                    Backpropagate(stage, half, range, ranges);
                }
            }
        }
    }

    public override void Update(TrainingOptions numbers, double learningRate, bool backwards = false)
    {
        Run(Layout.TokenSumTasks, task => _network.SumTokens(_work, task));
        Run(Layout.GradientTasks, task => _network.Differentiate(_work, task));
        _network.PrepareUpdate(_work, numbers, learningRate);
        Run(Layout.UpdateTasks, task => _network.Update(_work, task));
        Run(Layout.ConstraintTasks, task => _network.Constrain(_work, task));
        Run(Layout.TableTasks, _network.Tabulate);

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
        _network.RefreshTransposed();
    }

    public override float[] Predict(float[] inputs)
    {
        var outputs = new float[inputs.Length / Layout.InputSize * Layout.OutputSize];
        _model.Predict([.. inputs.Select(value => Of<TInput>(value))], outputs);
        return outputs;
    }

    public override void Predict(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        if (typeof(TInput) == typeof(float))
        {
            _model.Predict(System.Runtime.InteropServices.MemoryMarshal.Cast<float, TInput>(inputs), outputs);
        }
        else
        {
            _model.Predict([.. inputs.ToArray().Select(value => Of<TInput>(value))], outputs);
        }
    }

    public override Evaluation EvaluatePublicly(Batch examples) => _model.Evaluate(Data(examples));

    public override TrainingHistory Train(Batch examples, TrainingOptions? options = null) => _model.Train(Data(examples), options: options);

    /// <summary>The rows as a data set.</summary>
    public Dataset<TInput, TTarget> Data(Batch batch) => new(
        [.. batch.Inputs.SelectMany(row => row).Select(Of<TInput>)],
        [.. batch.Targets.SelectMany(row => row).Select(Of<TTarget>)],
        batch.Rows);

    private void Backpropagate(int stage, int half, int range, int ranges)
    {
        int tiles = ((_work.Rows - 1) / NetworkLayout.RowTile) + 1;
        int first = tiles * range / ranges * NetworkLayout.RowTile;
        int end = Math.Min(_work.Rows, tiles * (range + 1) / ranges * NetworkLayout.RowTile);
        if (first < end)
        {
            _network.Backpropagate(_work, stage, half, first, end);
        }
    }

    private void Load(Batch batch)
    {
        _work.Rows = batch.Rows;
        for (int row = 0; row < batch.Rows; row++)
        {
            batch.Inputs[row].Select(Of<TInput>).ToArray().CopyTo(_work.Inputs[(row * Layout.InputStride)..]);
            _work.Lengths[row] = batch.Lengths?[row] ?? Layout.Steps;
            for (int i = 0; i < batch.Targets[row].Length; i++)
            {
                System.Runtime.CompilerServices.Unsafe.Add(ref _work.Target(row), i) = Of<TTarget>(batch.Targets[row][i]);
            }
        }

        _work.TotalWeight = Enumerable.Range(0, batch.Rows).Sum(_work.WeightOfRow);
    }

    private double[] AllOutputs(int row)
    {
        var outputs = new float[Layout.OutputSize];
        _work.CopyOutputs(Layout, row, outputs);
        return [.. outputs.Select(output => (double)output)];
    }

    /// <summary>The element; NaN, the target of a step that is not there, is 0.</summary>
    private static T Of<T>(double value)
        where T : unmanaged
    {
        double known = double.IsNaN(value) ? 0 : value;
        return typeof(T) == typeof(int) ? (T)(object)(int)known : (T)(object)(float)known;
    }

    /// <summary>The value of the only private field of that type.</summary>
    private static T FieldOf<T>(object holder) => (T)holder.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
        .Single(field => typeof(T).IsAssignableFrom(field.FieldType))
        .GetValue(holder)!;
}
