using Roslearn.Training;

namespace Roslearn.Tests.Training;

public sealed class BiasCorrectionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    [InlineData(0.999)]
    [InlineData(0.99999)]
    [InlineData(0.9999999)]
    public void AnyStep_IsTheDifferenceToTheBit(double beta)
    {
        for (long step = 1; step < 100_000_000_000; step += 1 + (step / 50))
        {
            Assert.Equal(1 - Math.Pow(beta, step), BiasCorrection.Of(beta, step));
        }
    }
}
