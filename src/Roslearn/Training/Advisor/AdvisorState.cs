using System.Text.Json.Serialization;

namespace Roslearn.Training;

/// <summary>All that the advisor remembers, so that a resumed training is given the same advice.</summary>
internal sealed class AdvisorState
{
    /// <summary>The latest samples, oldest first.</summary>
    public List<HealthSample> Samples { get; set; } = new(AdvisorLimits.Samples);

    /// <summary>What the first epoch showed.</summary>
    public DataFacts Data { get; set; } = new();

    /// <summary>For each ReLU layer a byte for each unit: 1 if it was active since <see cref="WindowStart"/>.</summary>
    public List<byte[]> Active { get; set; } = [];

    /// <summary>The steps finished when <see cref="Active"/> was begun.</summary>
    public long WindowStart { get; set; }

    /// <summary>The examples that were looked at since.</summary>
    public long WindowExamples { get; set; }

    /// <summary>For each ReLU layer the share of units that were never active, if that was found out at the end of this epoch.</summary>
    public double[]? Inactive { get; set; }

    /// <summary>What was spoken of.</summary>
    public List<SpokenCause> Spoken { get; set; } = [];

    /// <summary>The advice of the unfinished epoch.</summary>
    public List<Advice> Unfinished { get; set; } = [];

    /// <summary>Whether nothing is missing or too much: what was read from a file may be.</summary>
    [JsonIgnore]
    public bool IsWhole => Samples is { Count: <= AdvisorLimits.Samples } && Data is { Classes: not null } && Active is not null && !Active.Contains(null!)
        && Spoken is not null && !Spoken.Contains(null!) && Unfinished is not null && !Unfinished.Contains(null!);
}
