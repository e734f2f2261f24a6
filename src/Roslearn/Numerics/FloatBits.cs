namespace Roslearn.Numerics;

/// <summary>The parts of an IEEE 754 binary32 number.</summary>
internal static class FloatBits
{
    /// <summary>Bits below the exponent field.</summary>
    public const int MantissaWidth = 23;

    /// <summary>The bits of the float nearest to sqrt(1/2).</summary>
    public const int SqrtHalf = 0x3F3504F3;
}
