using System.Text.Json.Serialization;

namespace Roslearn.Training;

/// <summary>The history of a checkpoint as text that reads back to the same bits. Compiled, so that it needs no reflection.</summary>
[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<EpochRecord>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
