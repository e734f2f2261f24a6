using System.Text.Json.Serialization;

namespace Roslearn.Training;

/// <summary>Histories, and what checkpoints hold of them, as text that reads back to the same bits. Compiled, so that it needs no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<EpochRecord>))]
[JsonSerializable(typeof(HistoryDocument))]
[JsonSerializable(typeof(AdvisorState))]
internal sealed partial class HistoryJson : JsonSerializerContext;
