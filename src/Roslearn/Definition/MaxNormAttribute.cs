namespace Roslearn;

/// <summary>
/// After every step, scales the incoming weights of each hidden unit down to a Euclidean norm of at most the maximum (Srebro and
/// Shraibman 2005; Srivastava et al. 2014, who use it with dropout and a large learning rate). The head's weights are left free.
/// </summary>
/// <param name="maximum">The greatest norm, above 0; 3 to 4 are usual.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class MaxNormAttribute(double maximum = Defaults.MaxNorm) : Attribute
{
    /// <summary>The greatest norm.</summary>
    public double Maximum { get; } = maximum;
}
