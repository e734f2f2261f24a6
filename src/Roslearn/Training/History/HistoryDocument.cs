using System.Text.Json;
using Roslearn.Storage;

namespace Roslearn.Training;

/// <summary>A history as a JSON document.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Layers">The layer table.</param>
/// <param name="Options">The resolved numbers.</param>
/// <param name="Steps">Finished steps.</param>
/// <param name="Duration">Of the whole training.</param>
/// <param name="WasCancelled">Whether it was.</param>
/// <param name="WasStoppedEarly">Whether patience ran out.</param>
/// <param name="HasDiverged">Whether a number that is none ended it.</param>
/// <param name="Monitor">What the best epoch is best at.</param>
/// <param name="BestEpoch">Its number, for other readers; not read back.</param>
/// <param name="Epochs">The finished epochs.</param>
/// <param name="Unfinished">What was advised in an epoch that was cut short.</param>
internal sealed record HistoryDocument(
    string Model,
    IReadOnlyList<LayerDescription> Layers,
    TrainingOptions Options,
    long Steps,
    TimeSpan Duration,
    bool WasCancelled,
    bool WasStoppedEarly,
    bool HasDiverged,
    Metric Monitor,
    int? BestEpoch,
    List<EpochRecord> Epochs,
    IReadOnlyList<Advice>? Unfinished)
{
    /// <summary>The history as text.</summary>
    public static string Write(TrainingHistory history) => JsonSerializer.Serialize(
        new HistoryDocument(
            history.Model,
            history.Layers,
            history.Options,
            history.Steps,
            history.Duration,
            history.WasCancelled,
            history.WasStoppedEarly,
            history.HasDiverged,
            history.Monitor,
            history.BestEpoch?.Epoch,
            [.. history.Epochs],
            history.Unfinished),
        HistoryJson.Default.HistoryDocument);

    /// <summary>The history of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TrainingHistory Read(string json)
    {
        try
        {
            HistoryDocument? document = JsonSerializer.Deserialize(json, HistoryJson.Default.HistoryDocument);
            return document is { Model: not null, Layers: not null, Options: not null, Epochs: not null }
                && document.Epochs.TrueForAll(epoch => epoch is { IsWhole: true }) && !document.Layers.Contains(null!) && document.Unfinished?.Contains(null!) != true
                ? new TrainingHistory(document.Epochs, document.Steps, document.Duration, document.WasCancelled, document.Monitor, document.WasStoppedEarly)
                {
                    Model = document.Model,
                    Layers = document.Layers,
                    Options = document.Options,
                    HasDiverged = document.HasDiverged,
                    Unfinished = document.Unfinished ?? [],
                }
                : throw Bad(document is null ? "null" : "null, or nothing, for the model, its layers, options or epochs");
        }
        catch (JsonException exception)
        {
            throw Bad(string.IsNullOrWhiteSpace(json) ? "nothing" : JsonProblem.Found(exception), exception);
        }

        static FormatException Bad(string found, Exception? cause = null) =>
            new($"json is no training history: expected what TrainingHistory.ToJson writes, found {found}", cause);
    }
}
