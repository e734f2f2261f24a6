namespace Roslearn.Training;

/// <summary>
/// What rules are about: the causes that they see, each in its own way. Only the first of them speaks, since a training's numbers do not change
/// while it runs.
/// </summary>
internal enum AdvisorTopic
{
    /// <summary>Steps that are too small.</summary>
    SmallSteps,

    /// <summary>Steps that are too large.</summary>
    LargeSteps,

    /// <summary>Gradients that do not arrive.</summary>
    LostGradient,

    /// <summary>More parameters than the examples can teach.</summary>
    Capacity,

    /// <summary>What is learnt by heart.</summary>
    Overfitting,

    /// <summary>How long to train.</summary>
    Length,

    /// <summary>Too little capacity.</summary>
    Underfitting,

    /// <summary>The examples.</summary>
    Data,

    /// <summary>The size of a batch.</summary>
    Batch,
}
