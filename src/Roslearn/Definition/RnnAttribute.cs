namespace Roslearn;

/// <summary>
/// Recurrent layers (Elman 1990) over a sequence: h(t) = tanh(W·x(t) + b + U·h(t − 1) + c), from h(0) = 0. They hand on every step where
/// another recurrent layer or a head with <c>PerStep = true</c> follows, else the state after the last step. The recurrent weights are
/// drawn orthogonal. Long sequences are learned better by <c>[Lstm]</c> and <c>[Gru]</c>.
/// </summary>
/// <param name="units">The width of each layer, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RnnAttribute(params int[] units) : Attribute
{
    /// <summary>The width of each layer.</summary>
    public int[] Units { get; } = units;

    /// <summary><see cref="Activation.Tanh"/> or <see cref="Activation.ReLU"/>.</summary>
    public Activation Activation { get; set; } = Defaults.RecurrentActivation;

    /// <summary>A second set of units reads the sequence from its end; the outputs of both stand side by side, twice as wide.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// The share of the outputs dropped while training between the layers of this attribute (<c>[Rnn(64, 64)]</c>, <c>[Rnn(64), Layers(2)]</c>), not after
    /// the last one (PyTorch's meaning), in [0, 1). A <c>[Dropout]</c> below drops after the last one too.
    /// </summary>
    public double Dropout { get; set; } = Defaults.RecurrentDropout;
}
