using System.ComponentModel;

namespace Roslearn.Numerics;

/// <summary>What a random stream is drawn for; part of the stream's number, so values must not change.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RandomPurpose : byte
{
    /// <summary>A user's or a test's own numbers.</summary>
    General = 0,

    /// <summary>Initial weights; the index counts parameter tensors.</summary>
    Initialization = 1,

    /// <summary>The order of the examples; the step is the epoch.</summary>
    Shuffling = 2,

    /// <summary>Dropout masks; the index counts dropout layers.</summary>
    Dropout = 3,

    /// <summary>Splitting a data set.</summary>
    Splitting = 4,

    /// <summary>Changing examples as they are read.</summary>
    Augmentation = 5,

    /// <summary>Choosing hyperparameters.</summary>
    Search = 6,
}
