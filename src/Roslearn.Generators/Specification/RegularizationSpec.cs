namespace Roslearn.Generators.Specification;

/// <summary>What is done to gradients and weights besides the update rule; <see langword="null"/> where nothing was written, and then no code is generated for it.</summary>
/// <param name="L1">The factor of the sparse penalty.</param>
/// <param name="ClipNorm">The greatest norm of the gradient.</param>
/// <param name="ClipValue">The greatest magnitude in the gradient; not together with <paramref name="ClipNorm"/>.</param>
/// <param name="MaxNorm">The greatest norm of a hidden unit's incoming weights.</param>
public sealed record RegularizationSpec(Setting<double>? L1, Setting<double>? ClipNorm, Setting<double>? ClipValue, Setting<double>? MaxNorm)
{
    public static readonly RegularizationSpec None = new(null, null, null, null);

    /// <summary>The numbers that were written.</summary>
    internal IEnumerable<Hyperparameter> Numbers
    {
        get
        {
            if (L1 is { } l1)
            {
                yield return new(nameof(L1), l1, Domains.L1, Defaults.L1);
            }

            if (ClipNorm is { } clipNorm)
            {
                yield return new(nameof(ClipNorm), clipNorm, Domains.ClipNorm, Defaults.Clip);
            }

            if (ClipValue is { } clipValue)
            {
                yield return new(nameof(ClipValue), clipValue, Domains.ClipValue, Defaults.Clip);
            }

            if (MaxNorm is { } maxNorm)
            {
                yield return new(nameof(MaxNorm), maxNorm, Domains.MaxNorm, Defaults.MaxNorm);
            }
        }
    }
}
