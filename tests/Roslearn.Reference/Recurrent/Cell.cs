namespace Roslearn.Reference.Recurrent;

/// <summary>One step of a recurrent layer for one example, and its derivative. The state is h alone, or h and then what else the cell remembers.</summary>
public abstract class Cell(int units)
{
    /// <summary>Values of h.</summary>
    protected int Units => units;

    /// <summary>Blocks of the weights.</summary>
    public abstract int Gates { get; }

    /// <summary>Values of the state.</summary>
    public virtual int StateSize => units;

    /// <summary>How near the sums come to a jump of the derivative; infinite without one.</summary>
    public virtual double KinkDistance(double[] input, double[] recurrent) => double.PositiveInfinity;

    /// <summary>The next state.</summary>
    /// <param name="input">W·x + b, all gates.</param>
    /// <param name="recurrent">U·h + c, all gates.</param>
    /// <param name="state">The state before.</param>
    public abstract double[] Forward(double[] input, double[] recurrent, double[] state);

    /// <summary>The derivatives of the same three arguments.</summary>
    /// <param name="input">As in <see cref="Forward"/>.</param>
    /// <param name="recurrent">As in <see cref="Forward"/>.</param>
    /// <param name="state">As in <see cref="Forward"/>.</param>
    /// <param name="gradient">∂loss/∂(next state).</param>
    public abstract (double[] Input, double[] Recurrent, double[] State) Backward(double[] input, double[] recurrent, double[] state, double[] gradient);
}
