using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>
/// The bits themselves, recorded as the start of a SHA-256 over [-20.48, 20.48): a processor that fuses multiply-add, or one told to (<see cref="ExactMultiplyAdd"/>), must give these.
/// </summary>
public sealed class SameBitsTests
{
    private static readonly bool FusesOnce = Fma.IsSupported || AdvSimd.IsSupported || ExactMultiplyAdd.IsRequested;

    [Fact]
    public void ElementaryFunctions_GiveTheRecordedBits()
    {
        Assert.SkipUnless(FusesOnce, "This processor has no fused multiply-add, and exact results were not asked for.");
        Assert.Equal("B7E8C27AB6EE736D", Hash<ExpFunction>());
        Assert.Equal("FD88116250C90A3E", Hash<Expm1Function>());
        Assert.Equal("8DA03DA507CC08B8", Hash<SigmoidFunction>());
        Assert.Equal("053BCD26F91655B9", Hash<TanhFunction>());
        Assert.Equal("CEF3F349F7DEFD7F", Hash<SoftplusFunction>());
        Assert.Equal("9F90A60E0D1EC2FE", Hash<NormalCdfFunction>());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string Hash<TFunction>()
        where TFunction : struct, IElementaryFunction
    {
        float[] y = new float[1 << 12];
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = (i - 2048) * 0.01f;
        }

        for (int i = 0; i < y.Length; i += Lane128.Count)
        {
            TFunction.Apply(Lane128.Load(ref y[i])).Store(ref y[i]);
        }

        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(y.AsSpan())))[..16];
    }
}
