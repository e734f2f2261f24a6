using System.ComponentModel;
using System.Runtime.CompilerServices;
using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// What every generated model does, whatever its network: the members that the generator adds to a model hand on to this class.
/// </summary>
/// <remarks>For threads see <see cref="IModel{TInput, TTarget}"/>.</remarks>
/// <typeparam name="TInput"><see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledModel<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly DataContract _contract;
    private readonly Predictor<TInput, TTarget> _predictor;
    private readonly Streamer<TInput, TTarget> _streamer;
    private readonly ModelScaling? _scaling;

    /// <summary>The managed thread that trains, or 0.</summary>
    private int _trainer;

    /// <summary>Draws initial weights into a new network.</summary>
    /// <param name="network">New, and not used by anything else.</param>
    /// <param name="seed">The same seed draws the same weights.</param>
    public CompiledModel(Network<TInput, TTarget> network, ulong seed)
        : this(network, ModelScaling.Of(network.Layout))
    {
        InitialWeights.Draw(network.Layout, network.Parameters.Span, seed);
        network.RefreshTransposed();
    }

    private CompiledModel(Network<TInput, TTarget> network, ModelScaling? scaling)
    {
        _network = network;
        _scaling = scaling;
        _contract = DataContract.Of(network.Layout);
        _predictor = new Predictor<TInput, TTarget>(network, scaling);
        _streamer = new Streamer<TInput, TTarget>(network, scaling);
    }

    /// <inheritdoc cref="IModel{TInput, TTarget}.Attachments"/>
    public ModelAttachments Attachments { get; } = new();

    /// <summary>Reads saved weights into a new network.</summary>
    /// <param name="network">New, and not used by anything else; worthless if this throws.</param>
    /// <param name="path">A safetensors file with the tensors of this model: one of <see cref="Save"/>, or a foreign one of the same names and shapes.</param>
    /// <exception cref="Storage.ModelFileException">The file is broken, is the checkpoint of a training or holds other tensors.</exception>
    public static CompiledModel<TInput, TTarget> Load(Network<TInput, TTarget> network, string path)
    {
        ModelScaling? scaling = ModelScaling.Of(network.Layout);
        var model = new CompiledModel<TInput, TTarget>(network, scaling);
        WeightFile.Load(network.Layout, network.Parameters.Span, scaling, model.Attachments, path);
        network.RefreshTransposed();
        return model;
    }

    /// <inheritdoc cref="IModel{TInput, TTarget}.Train"/>
    public TrainingHistory Train(
        Dataset<TInput, TTarget> train,
        Dataset<TInput, TTarget>? validation = null,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        BoundDataset<TInput, TTarget> examples = Bind(train, nameof(train));
        BoundDataset<TInput, TTarget>? held = validation is null ? null : Bind(validation, nameof(validation));
        TrainingPlan plan = TrainingPlan.Make(_network.Layout, options, examples.Count, hasValidation: held is not null);
        if (plan.HeldOut > 0)
        {
            (held, examples) = examples.Draw(plan.HeldOut, plan.Seed);
        }

        return Exclusively(() =>
        {
            bool isFirst = _scaling?.TryFit(examples) == true;
            using var workers = new Workers(plan.Threads);
            var loop = new TrainingLoop<TInput, TTarget>(_network, examples, held, plan, workers, progress, TimeProvider.System);
            try
            {
                return loop.Run(cancellationToken);
            }
            catch (Storage.ModelFileException) when (isFirst)
            {
                // The checkpoint was refused before the first step: nothing was learnt from these examples.
                _scaling!.Reset();
                throw;
            }
        });
    }

    /// <inheritdoc cref="IModel{TInput, TTarget}.FindLearningRate"/>
    public LearningRateCurve FindLearningRate(
        Dataset<TInput, TTarget> data, LearningRateSearch? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        BoundDataset<TInput, TTarget> examples = Bind(data, nameof(data));
        LearningRateSearch search = options ?? new LearningRateSearch();
        search.Check(nameof(options));
        TrainingPlan plan = TrainingPlan.Make(_network.Layout, search.Training, examples.Count, hasValidation: true);
        return Exclusively(() =>
        {
            bool isFirst = _scaling?.TryFit(examples) == true;
            try
            {
                using var workers = new Workers(plan.Threads);
                return new LearningRateFinder<TInput, TTarget>(_network, examples, plan, search, workers).Run(cancellationToken);
            }
            finally
            {
                if (isFirst)
                {
                    _scaling!.Reset();
                }
            }
        });
    }

    /// <inheritdoc cref="IModel{TInput, TTarget}.Evaluate"/>
    public Evaluation Evaluate(Dataset<TInput, TTarget> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        BoundDataset<TInput, TTarget> examples = Bind(data, nameof(data));
        using var workers = new Workers(ThreadCount.ForEvaluation(_network.Layout, examples.Count));
        var evaluator = new Evaluator<TInput, TTarget>(_network, examples, workers);
        return evaluator.Run(CancellationToken.None)!;
    }

    /// <inheritdoc cref="IModel{TInput, TTarget}.Predict"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(ReadOnlySpan<TInput> inputs, Span<float> outputs) => _predictor.Predict(inputs, outputs);

    /// <summary>The most probable class of one example; the lowest of equals.</summary>
    /// <param name="input"><see cref="NetworkLayout.InputSize"/> finite values.</param>
    /// <exception cref="ArgumentException">The length is wrong, or a value is NaN or infinite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Classify(ReadOnlySpan<TInput> input) => _predictor.Classify(input);

    /// <summary>The most probable class of each step of one example; the lowest of equals.</summary>
    /// <param name="input"><see cref="NetworkLayout.InputSize"/> finite values.</param>
    /// <param name="classes">Receives <see cref="NetworkLayout.OutputSteps"/> class indices.</param>
    /// <exception cref="ArgumentException">A length is wrong, or a value is NaN or infinite.</exception>
    public void Classify(ReadOnlySpan<TInput> input, Span<int> classes) => _predictor.Classify(input, classes);

    /// <summary>Predicts sequences of which each has a length of its own.</summary>
    /// <param name="inputs">The examples, one after the other.</param>
    /// <param name="lengths">The real steps of each.</param>
    /// <param name="outputs">As many rows of outputs.</param>
    /// <exception cref="ArgumentException">A number of values or a length is wrong, or an input is not finite or no token.</exception>
    public void Predict(ReadOnlySpan<TInput> inputs, ReadOnlySpan<int> lengths, Span<float> outputs) => _predictor.Predict(inputs, lengths, outputs);

    /// <summary>The state of a sequence before its first step.</summary>
    public SequenceState NewState() => _streamer.NewState();

    /// <summary>Takes in one step and predicts.</summary>
    /// <param name="state">Of this model.</param>
    /// <param name="values">The values of the step, or its token.</param>
    /// <param name="outputs">Receives <see cref="NetworkLayout.StepOutputSize"/> values.</param>
    /// <exception cref="ArgumentException">The state is of another model, a number of values is wrong, or one is not finite or no token.</exception>
    public void Step(SequenceState state, ReadOnlySpan<TInput> values, Span<float> outputs) => _streamer.Step(state, values, outputs);

    /// <summary>Draws tokens after a prompt.</summary>
    /// <param name="prompt">At least one token.</param>
    /// <param name="tokens">Receives what is drawn.</param>
    /// <param name="temperature">Above 0.</param>
    /// <param name="topK">How many of the likeliest tokens take part; 0: all.</param>
    /// <param name="seed">The same seed draws the same tokens.</param>
    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    public void Sample(ReadOnlySpan<int> prompt, Span<int> tokens, double temperature, int topK, ulong seed) =>
        _streamer.Sample(prompt, tokens, temperature, topK, seed);

    /// <inheritdoc cref="IModel{TInput, TTarget}.Save"/>
    public void Save(string path)
    {
        int trainer = Volatile.Read(ref _trainer);
        if (trainer != 0 && trainer != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                $"{_network.Layout.Name} is being trained on another thread: expected Save after training, or from a progress handler that runs inside Report");
        }

        WeightFile.Save(_network.Layout, _network.Parameters.Span, _scaling, Attachments, path);
    }

    private BoundDataset<TInput, TTarget> Bind(Dataset<TInput, TTarget> data, string argument)
    {
        BoundDataset<TInput, TTarget> bound = data.Bind(_contract, argument);
        return _scaling is null ? bound : bound.Scaled(_scaling);
    }

    /// <summary>Does what changes the weights, one at a time.</summary>
    private TResult Exclusively<TResult>(Func<TResult> change)
    {
        if (Interlocked.CompareExchange(ref _trainer, Environment.CurrentManagedThreadId, 0) != 0)
        {
            throw new InvalidOperationException($"{_network.Layout.Name} is being trained: expected one call of Train or FindLearningRate at a time");
        }

        try
        {
            return change();
        }
        finally
        {
            Volatile.Write(ref _trainer, 0);
        }
    }
}
