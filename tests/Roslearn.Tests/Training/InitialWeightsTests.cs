using Roslearn.Training;

namespace Roslearn.Tests.Training;

public class InitialWeightsTests
{
    private const int In = 200;
    private const int Out = 100;

    [Theory]
    [InlineData(Initializer.HeNormal, 2.0 / In, double.PositiveInfinity)]
    [InlineData(Initializer.HeUniform, 2.0 / In, 6.0 / In)]
    [InlineData(Initializer.GlorotNormal, 2.0 / (In + Out), double.PositiveInfinity)]
    [InlineData(Initializer.GlorotUniform, 2.0 / (In + Out), 6.0 / (In + Out))]
    [InlineData(Initializer.Zeros, 0, 0)]
    public void Weights_HaveTheInitializersVariance(Initializer initializer, double variance, double largestSquare)
    {
        float[] parameters = Draw(initializer, stride: 112, seed: 1);
        float[] weights = [.. parameters.Take(In * 112).Where((_, i) => i % 112 < Out)];

        Assert.Equal(0, weights.Average(), 0.002);
        Assert.Equal(variance, weights.Average(weight => weight * weight), variance * 0.05);
        Assert.All(weights, weight => Assert.True(weight * weight <= largestSquare));
    }

    [Fact]
    public void PaddingAndBiases_StayZero()
    {
        float[] parameters = Draw(Initializer.HeNormal, stride: 112, seed: 1);

        Assert.All(parameters.Take(In * 112).Where((_, i) => i % 112 >= Out), padding => Assert.Equal(0, padding));
        Assert.All(parameters.Skip(In * 112), bias => Assert.Equal(0, bias));
        Assert.DoesNotContain(0, parameters.Take(In * 112).Where((_, i) => i % 112 < Out));
    }

    [Fact]
    public void Padding_ChangesNoWeight()
    {
        float[] narrow = Draw(Initializer.HeNormal, stride: 112, seed: 1), wide = Draw(Initializer.HeNormal, stride: 128, seed: 1);

        Assert.Equal(
            narrow.Take(In * 112).Where((_, i) => i % 112 < Out),
            wide.Take(In * 128).Where((_, i) => i % 128 < Out));
    }

    [Fact]
    public void AnyRankAndLayout_ChangesNoWeight()
    {
        ParameterTensor canonical = new("conv1.weight", [6, 4, 3, 3], 0, [36, 9, 3, 1], Initializer.HeNormal, 36, 54);
        ParameterTensor taps = canonical with { Offset = 32, Strides = [1, 16, 192, 64] };
        ParameterTensor gates = canonical with { Strides = [2048, 1, 4, 512, 128], Extents = [2, 3, 4, 3, 3] };
        float[] expected = Elements(canonical);

        Assert.Equal(216, expected.Distinct().Count());
        Assert.Equal(expected, Elements(taps));
        Assert.Equal(expected, Elements(gates));

        static float[] Elements(ParameterTensor tensor)
        {
            float[] parameters = new float[4096];
            InitialWeights.Draw(With(tensor), parameters, 1);
            return [.. Enumerable.Range(0, tensor.Count).Select(i => parameters[tensor.PositionOf(i)])];
        }
    }

    [Fact]
    public void OtherSeed_OtherWeights()
    {
        Assert.Equal(Draw(Initializer.HeNormal, 112, 1), Draw(Initializer.HeNormal, 112, 1));
        Assert.NotEqual(Draw(Initializer.HeNormal, 112, 1), Draw(Initializer.HeNormal, 112, 2));
    }

    [Fact]
    public void TensorsOfOneShape_DifferFromEachOther()
    {
        ParameterTensor[] tensors = [.. Enumerable.Range(0, 2).Select(i => new ParameterTensor($"hidden{i}.weight", [8, 8], i * 128, [1, 16], Initializer.HeNormal, 8, 8))];
        float[] parameters = new float[256];
        InitialWeights.Draw(With(tensors), parameters, 1);

        Assert.NotEqual(parameters[..128], parameters[128..]);
    }

    [Fact]
    public void UnknownInitializer_IsRefused()
    {
        ParameterTensor[] tensors = [new ParameterTensor("hidden1.weight", [8, 8], 0, [1, 16], (Initializer)99, 8, 8)];

        Assert.Contains("hidden1.weight: expected one of HeNormal,", Assert.Throws<ArgumentOutOfRangeException>(() => InitialWeights.Draw(With(tensors), new float[128], 1)).Message, StringComparison.Ordinal);
    }

    private static float[] Draw(Initializer initializer, int stride, ulong seed)
    {
        float[] parameters = new float[In * stride + 128];
        InitialWeights.Draw(
            With(
                new ParameterTensor("hidden1.weight", [Out, In], 0, [1, stride], initializer, In, Out),
                new ParameterTensor("hidden1.bias", [Out], In * stride, [1], Initializer.Zeros, In, Out)),
            parameters,
            seed);
        return parameters;
    }

    private static NetworkLayout With(params ParameterTensor[] tensors) =>
        LinearNetworks.Layout("Test", 4, 3, 0, classifier: true, tensors: tensors);

    [Fact]
    public void OrthogonalGates_AreEachOrthogonalAndNotAlike()
    {
        const int units = 5, stride = 48;
        var tensor = new ParameterTensor("lstm1.weight_hh_l0", [3 * units, units], 0, [16, 1, stride], Initializer.Orthogonal, units, units) { Extents = [3, units, units] };
        var parameters = new float[units * stride];
        InitialWeights.Draw(With(tensor), parameters, seed: 4);

        for (int gate = 0; gate < 3; gate++)
        {
            for (int row = 0; row < units; row++)
            {
                for (int other = 0; other < units; other++)
                {
                    double product = Enumerable.Range(0, units).Sum(i => (double)At(gate, row, i) * At(gate, other, i));
                    Assert.Equal(row == other ? 1 : 0, product, 6);
                }
            }
        }

        Assert.NotEqual(At(0, 0, 0), At(1, 0, 0));
        Assert.Equal(3 * units * units, parameters.Count(value => value != 0));

        float At(int gate, int row, int column) => parameters[(gate * 16) + row + (column * stride)];
    }

    [Fact]
    public void Preset_IsSetWhateverIsDrawn()
    {
        var tensor = new ParameterTensor("lstm1.bias_ih_l0", [8], 0, [16, 1], Initializer.Zeros, 2, 2) { Extents = [4, 2], Preset = (2, 2, 1.5f) };
        var parameters = new float[64];
        InitialWeights.Draw(With(tensor), parameters, seed: 4);

        Assert.Equal([16, 17], Enumerable.Range(0, 64).Where(i => parameters[i] != 0));
        Assert.Equal(1.5f, parameters[16]);
    }
}
