using Roslearn.Training;

namespace Roslearn.Tests.Training;

public class GradientNormTests
{
    [Theory]
    [InlineData(new[] { 9.0, 16.0 }, 1.0, 1 / (5 + 1e-6))]
    [InlineData(new[] { 9.0, 16.0 }, 5.0, 5 / (5 + 1e-6))]
    [InlineData(new[] { 9.0, 16.0 }, 6.0, 1.0)]
    [InlineData(new[] { 0.0 }, 1.0, 1.0)]
    [InlineData(new[] { 0.0 }, 1e-9, 1e-3)]
    [InlineData(new[] { double.PositiveInfinity }, 1.0, 0.0)]
    [InlineData(new[] { 1.0, double.NaN }, 1.0, double.NaN)]
    public void Squares_GivePyTorchsCoefficient(double[] squares, double maximum, double expected) =>
        Assert.Equal(expected, GradientNorm.Coefficient(squares, maximum), 1e-15);
}
