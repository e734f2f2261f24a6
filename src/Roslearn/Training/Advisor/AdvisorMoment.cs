namespace Roslearn.Training;

/// <summary>When a rule of the advisor is asked.</summary>
internal enum AdvisorMoment
{
    /// <summary>Before the first step.</summary>
    Start,

    /// <summary>After the first step.</summary>
    FirstStep,

    /// <summary>When the first number that is none has turned up.</summary>
    Broken,

    /// <summary>After the first epoch.</summary>
    FirstEpoch,

    /// <summary>After every epoch.</summary>
    Epoch,

    /// <summary>After the last epoch.</summary>
    End,
}
