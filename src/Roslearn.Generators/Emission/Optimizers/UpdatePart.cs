namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>One part of the update of a lane of parameters, as text: a penalty, a bound on the gradient, or the update rule itself.</summary>
internal abstract class UpdatePart
{
    /// <summary>The names of the numbers it computes once a step, in order; each is a broadcast local of the update.</summary>
    public abstract IReadOnlyList<string> Scalars { get; }

    /// <summary>Those of <see cref="Scalars"/> that pull weights towards 0: for biases, which are spared, they are 0.</summary>
    public virtual IReadOnlyList<string> Decays => [];

    /// <summary>What it computes, for the contract above the kernel.</summary>
    public abstract string Formula { get; }

    /// <summary>
    /// Writes the computation of the scalars in double precision: <c>numbers</c>, <c>learningRate</c> and <c>step</c> (from 1)
    /// are in scope, and each scalar is assigned to a local of its name.
    /// </summary>
    public abstract void Prepare(CodeWriter code);

    /// <summary>
    /// Writes the update of one lane: <c>weight</c>, <c>gradient</c> (as the parts before left it), the states and the scalars
    /// are locals; the weight and the states are stored afterwards.
    /// </summary>
    public abstract void Update(CodeWriter code);

    /// <summary>A number of the training, in the code of <see cref="Prepare"/>.</summary>
    protected static string Number(string option) => $"numbers.{option}.GetValueOrDefault()";
}
