using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Roslearn.Data;
using Roslearn.Numerics;
using Roslearn.Storage;

namespace Roslearn.Training;

/// <summary>
/// The checkpoint of one training: a safetensors file. Its tensors are the weights under their names, the best weights under these
/// names after <c>best.</c>, those of the last finished epoch after <c>good.</c> within an epoch, and the optimizer's states after <c>optimizer0.</c> and so on;
/// everything else is its metadata.
/// </summary>
internal sealed class CheckpointFile<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private const string ModelKey = "model";
    private const string StructureKey = "structure";
    private const string EpochKey = "epoch";
    private const string StepKey = "step";
    private const string LossKey = "loss";
    private const string WeightKey = "weight";
    private const string ElapsedKey = "elapsed";
    private const string HistoryKey = "history";
    private const string AdvisorKey = "advisor";
    private const string ProductsKey = "running products";

    private const string EpochsText = "a list of epochs";
    private const string AdvisorText = "what the advisor remembers";

    /// <summary>What a file is called while it is written: its name and this.</summary>
    private const string Unfinished = ".part";

    private readonly Checkpoint _checkpoint;
    private readonly Network<TInput, TTarget> _network;
    private readonly TrainingPlan _plan;
    private readonly EarlyStopping? _stopping;
    private readonly GoodWeights _good;
    private readonly SortedDictionary<string, string> _identity;

    /// <summary>Takes down what training this is; its weights are still the initial ones.</summary>
    public CheckpointFile(
        Checkpoint checkpoint,
        Network<TInput, TTarget> network,
        TrainingPlan plan,
        EarlyStopping? stopping,
        GoodWeights good,
        BoundDataset<TInput, TTarget> train,
        BoundDataset<TInput, TTarget>? validation)
    {
        _checkpoint = checkpoint;
        _network = network;
        _plan = plan;
        _stopping = stopping;
        _good = good;
        _identity = TrainingIdentity.Of(network, plan, train, validation);
        _identity[FileFormat.Key] = FileFormat.Checkpoint;
        _identity[StructureKey] = network.Layout.Structure;
    }

    /// <summary>Whether a checkpoint is due after a step or, at <see cref="TrainingState.Step"/> 0, an epoch.</summary>
    /// <param name="state">The training.</param>
    /// <param name="finished">All its finished steps.</param>
    public bool IsDue(TrainingState state, long finished) => state.Step > 0
        ? _checkpoint.EverySteps is int steps && finished % steps == 0
        : (state.Epoch - 1) % _checkpoint.EveryEpochs == 0;

    /// <summary>Writes the file, in place of the old one.</summary>
    public void Save(TrainingState state, TimeSpan elapsed)
    {
        var metadata = new SortedDictionary<string, string>(_identity, StringComparer.Ordinal)
        {
            [ModelKey] = _network.Layout.Name,
            [EpochKey] = state.Epoch.ToString(CultureInfo.InvariantCulture),
            [StepKey] = state.Step.ToString(CultureInfo.InvariantCulture),
            [LossKey] = state.Loss.ToString("R", CultureInfo.InvariantCulture),
            [WeightKey] = state.Weight.ToString("R", CultureInfo.InvariantCulture),
            [ElapsedKey] = elapsed.Ticks.ToString(CultureInfo.InvariantCulture),
            [ProductsKey] = string.Join(' ', _network.RunningProducts.Select(product => product.ToString("R", CultureInfo.InvariantCulture))),
            [HistoryKey] = JsonSerializer.Serialize(state.Epochs, HistoryJson.Default.ListEpochRecord),
            [AdvisorKey] = JsonSerializer.Serialize(state.Advisor, HistoryJson.Default.AdvisorState),
        };
        IEnumerable<TensorEntry> entries =
            from part in Parts(_stopping?.HasBest == true, isWithinEpoch: state.Step > 0)
            from tensor in part.Layouts
            select new TensorEntry(tensor.Tensor, writer => CanonicalLayout.Write(part.Span, tensor, writer));
        Safetensors.Write(_checkpoint.Path, metadata, [.. entries], Unfinished);
    }

    /// <summary>Gives the network, the best and the last good weights what the file holds.</summary>
    /// <returns>Where the training was; <see langword="null"/>, and nothing changed, if there is no file.</returns>
    /// <exception cref="ModelFileException">The file is damaged, or is of another training.</exception>
    public TrainingState? TryLoad()
    {
        if (!File.Exists(_checkpoint.Path))
        {
            return null;
        }

        using var reader = SafetensorsReader.Open(_checkpoint.Path);
        CheckIdentity(reader.Metadata);
        TrainingState state = ReadState(reader.Metadata);
        double[] products = ReadProducts(reader.Metadata);
        bool hasBest = ReplayHistory(state);
        Part[] parts = [.. Parts(hasBest, isWithinEpoch: state.Step > 0)];
        reader.Expect([.. parts.SelectMany(part => part.Layouts).Select(tensor => tensor.Tensor)]);
        foreach (Part part in parts)
        {
            foreach (ParameterLayout tensor in part.Layouts)
            {
                CanonicalLayout.Read(reader, tensor, part.Span, requireFinite: false);
            }
        }

        if (state.Step == 0)
        {
            _good.Keep();
        }

        products.CopyTo(_network.RunningProducts, 0);
        return state;
    }

    private IEnumerable<Part> Parts(bool withBest, bool isWithinEpoch)
    {
        NetworkLayout layout = _network.Layout;
        yield return new Part(_network.Parameters, 0, layout.ParameterFloats, WeightFile.Layouts(layout));
        for (int i = 0; i < layout.OptimizerStates; i++)
        {
            // Tensor by tensor: where they lie in memory depends on the compiled-in size of a batch, and may change with the version.
            string prefix = string.Create(CultureInfo.InvariantCulture, $"optimizer{i}.");
            yield return new Part(_network.OptimizerState, i * layout.ParameterFloats, layout.ParameterFloats, WeightFile.Layouts(layout, prefix));
        }

        if (withBest)
        {
            yield return new Part(_stopping!.BestParameters, 0, layout.ParameterFloats, WeightFile.Layouts(layout, "best."));
        }

        if (isWithinEpoch)
        {
            yield return new Part(_good.Parameters, 0, layout.ParameterFloats, WeightFile.Layouts(layout, "good."));
        }
    }

    private void CheckIdentity(IReadOnlyDictionary<string, string> found)
    {
        string? format = found.GetValueOrDefault(FileFormat.Key);
        if (format != FileFormat.Checkpoint)
        {
            throw new ModelFileException(
                _checkpoint.Path,
                FileFormat.Key,
                $"{FileFormat.Checkpoint}, which a training writes itself (a saved model is none: give TrainingOptions.Checkpoint a path of its own)",
                format is null ? "nothing" : Describe.Text(format));
        }

        ModelFileProblem[] problems =
        [
            .. from item in _identity
               let other = found.GetValueOrDefault(item.Key)
               where other != item.Value
               select new ModelFileProblem(item.Key, $"{Shown(item.Value)}, as in this training", other is null ? "nothing" : Shown(other)),
        ];
        if (problems.Length > 0)
        {
            throw new ModelFileException(_checkpoint.Path, [.. problems]);
        }

        // A list of none is written as an empty text.
        static string Shown(string value) => value.Length == 0 ? "none" : value;
    }

    private TrainingState ReadState(IReadOnlyDictionary<string, string> metadata)
    {
        var state = new TrainingState
        {
            Epoch = (int)Number(EpochKey, 1, (long)_plan.Epochs + 1),
            Step = (int)Number(StepKey, 0, _plan.Steps),
            Elapsed = TimeSpan.FromTicks(Number(ElapsedKey, 0, long.MaxValue)),
            Loss = Real(LossKey),
            Weight = Real(WeightKey),
            Epochs = Json(HistoryKey, HistoryJson.Default.ListEpochRecord, EpochsText),
            Advisor = Json(AdvisorKey, HistoryJson.Default.AdvisorState, AdvisorText),
        };
        return !state.Advisor.IsWhole ? throw Bad(AdvisorKey, AdvisorText)
            : !state.Epochs.TrueForAll(epoch => epoch is { IsWhole: true }) ? throw Bad(HistoryKey, EpochsText)
            : state.Epochs.Count == state.Epoch - 1 ? state : throw Bad(EpochKey, $"one more than the {state.Epochs.Count} of the history");

        string Text(string key) => metadata.GetValueOrDefault(key) ?? throw Bad(key, "a value");

        long Number(string key, long minimum, long maximum) =>
            long.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= minimum && value <= maximum
                ? value
                : throw Bad(key, $"a whole number from {minimum} to {maximum}");

        double Real(string key) =>
            double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Bad(key, "a number");

        T Json<T>(string key, JsonTypeInfo<T> type, string expected)
        {
            try
            {
                return JsonSerializer.Deserialize(Text(key), type) ?? throw Bad(key, expected);
            }
            catch (JsonException exception)
            {
                throw new ModelFileException(_checkpoint.Path, key, expected, JsonProblem.Found(exception), exception);
            }
        }

        ModelFileException Bad(string key, string expected) =>
            new(_checkpoint.Path, key, expected, metadata.GetValueOrDefault(key) is { } found ? Describe.Text(found) : "nothing");
    }

    private double[] ReadProducts(IReadOnlyDictionary<string, string> metadata)
    {
        int expected = _network.RunningProducts.Length;
        string found = metadata.GetValueOrDefault(ProductsKey, "");
        double[] products =
        [
            .. from text in found.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double product) ? product : double.NaN,
        ];
        return products.Length == expected && !products.Any(double.IsNaN)
            ? products
            : throw new ModelFileException(_checkpoint.Path, ProductsKey, $"{expected} numbers", Describe.Text(found));
    }

    /// <summary>Early stopping has no state but what follows from the history and the best weights.</summary>
    /// <returns>Whether there are best weights.</returns>
    private bool ReplayHistory(TrainingState state)
    {
        foreach (EpochRecord epoch in state.Epochs)
        {
            _stopping?.Replay(epoch);
        }

        return _stopping?.HasBest == true;
    }

    /// <summary>A block of an arena that is laid out like the parameters.</summary>
    private sealed record Part(Arena Arena, int Offset, int Length, ParameterLayout[] Layouts)
    {
        public Span<float> Span => Arena.Span.Slice(Offset, Length);
    }
}
