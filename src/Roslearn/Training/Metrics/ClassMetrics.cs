namespace Roslearn;

/// <summary>How well a classifier does on one class. What divides by zero is 0, as scikit-learn has it.</summary>
/// <param name="Class">The class index, from 0.</param>
/// <param name="Count">Examples of the class (scikit-learn: support).</param>
/// <param name="Predicted">Examples that are predicted to be of the class.</param>
/// <param name="Correct">Examples of the class that are predicted to be of it.</param>
public sealed record ClassMetrics(int Class, int Count, int Predicted, int Correct)
{
    /// <summary>The share, from 0 to 1, of <see cref="Predicted"/> that is <see cref="Correct"/>; 0 if nothing is predicted to be of the class.</summary>
    public double Precision => Share(Correct, Predicted);

    /// <summary>The share, from 0 to 1, of <see cref="Count"/> that is <see cref="Correct"/>; 0 if there is no example of the class.</summary>
    public double Recall => Share(Correct, Count);

    /// <summary>The harmonic mean of precision and recall, 2·correct / (count + predicted); 0 if the class neither occurs nor is predicted.</summary>
    public double F1 => Share(2 * (double)Correct, (double)Count + Predicted);

    /// <summary>Whether the class occurs or is predicted: another says nothing and takes no part in means over classes.</summary>
    internal bool IsSeen => Count > 0 || Predicted > 0;

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
