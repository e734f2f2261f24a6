namespace Roslearn.Generators.Specification;

/// <summary>The kinds of recurrent layers; each name is an attribute's.</summary>
public enum RecurrentCell
{
    /// <summary>One activation of the sums.</summary>
    Rnn,

    /// <summary>Gates i, f, g, o and a cell.</summary>
    Lstm,

    /// <summary>Gates r, z, n.</summary>
    Gru,
}
