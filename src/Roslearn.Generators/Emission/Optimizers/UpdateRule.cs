namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>The update rule of an optimizer: the last part of an update, and the only one with a state.</summary>
internal abstract class UpdateRule : UpdatePart
{
    /// <summary>The names of its state arenas, in order; each is a local of the update.</summary>
    public abstract IReadOnlyList<string> States { get; }

    /// <summary>How many running products over the steps it keeps in <c>RunningProducts</c>, all 1 before the first step.</summary>
    public virtual int RunningProducts => 0;

    /// <summary>
    /// Writes the local <c>epsilon</c>. It is never 0: a gradient that is 0, as all in the padding are, would divide 0 by it. The
    /// smallest normal number changes no other quotient.
    /// </summary>
    protected static void PrepareEpsilon(CodeWriter code) => code.Line($"double epsilon = Math.Max({Number("Epsilon")}, 1.17549435E-38f);");
}
