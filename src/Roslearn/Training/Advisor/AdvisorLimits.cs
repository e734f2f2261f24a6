namespace Roslearn.Training;

/// <summary>How much the advisor looks at.</summary>
internal static class AdvisorLimits
{
    /// <summary>Samples that are remembered, at most.</summary>
    public const int Samples = 512;

    /// <summary>Samples that are forgotten together: moving the others up costs a tiny network more than the look itself.</summary>
    public const int ForgottenTogether = 64;

    /// <summary>Fewer samples than these say nothing.</summary>
    public const int LeastSamples = 3;

    /// <summary>Samples of an epoch, at most.</summary>
    public const int SamplesPerEpoch = 64;

    /// <summary>Parts of a large tensor that are looked at.</summary>
    public const int Chunks = 32;

    /// <summary>Floats of each.</summary>
    public const int ChunkLength = 128;

    /// <summary>Examples that a unit must leave cold to count as dead, if there are so many.</summary>
    public const int ColdExamples = 256;
}
