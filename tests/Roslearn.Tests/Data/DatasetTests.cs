using Roslearn.Data;

namespace Roslearn.Tests.Data;

public class DatasetTests
{
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 30).Select(i => (float)i)];
    private static readonly int[] Labels = [.. Enumerable.Range(0, 10)];

    [Fact]
    public void Arrays_GiveExamplesByIndex()
    {
        var data = new Dataset<float, int>(Inputs, Labels);

        Assert.Equal(10, data.Count);
        Assert.Equal([21f, 22, 23], data.Input(7).ToArray());
        Assert.Equal(7, data.Target(7));
        Assert.Equal([7], data.Targets(7).ToArray());
    }

    [Fact]
    public void Memory_GivesExamplesByIndex()
    {
        var data = new Dataset<float, int>(Inputs.AsMemory(3, 12), Labels.AsMemory(1, 4));

        Assert.Equal(4, data.Count);
        Assert.Equal([3f, 4, 5], data.Input(0).ToArray());
        Assert.Equal(1, data.Target(0));
    }

    [Fact]
    public void AnyMixOfArraysAndMemory_Compiles()
    {
        Assert.Equal(2, new Dataset<float, int>([1, 2, 3, 4], [0, 1]).Count);
        Assert.Equal(10, new Dataset<float, int>(Inputs, Labels.AsMemory()).Count);
        Assert.Equal(10, new Dataset<float, int>(Inputs.AsMemory(), Labels).Count);
    }

    [Fact]
    public void Arrays_AreNotCopied()
    {
        float[] inputs = [.. Inputs];
        var data = new Dataset<float, int>(inputs, Labels);
        inputs[21] = 99;

        Assert.Equal(99, data.Input(7)[0]);
    }

    [Fact]
    public void StatedCount_AllowsSeveralTargets()
    {
        var data = new Dataset<float, float>(Inputs, [.. Inputs.Take(20)], 10);

        Assert.Equal(10, data.Count);
        Assert.Equal([14f, 15], data.Targets(7).ToArray());
        Assert.StartsWith("Target(7): the example has 2 targets", Assert.Throws<InvalidOperationException>(() => data.Target(7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountThatCannotBe_IsRefused()
    {
        Assert.StartsWith("inputs holds 30 values, expected a multiple of count = 4", Assert.Throws<ArgumentException>(() => new Dataset<float, int>(Inputs, Labels, 4)).Message, StringComparison.Ordinal);
        Assert.StartsWith("targets holds 10 values, expected a multiple of count = 15", Assert.Throws<ArgumentException>(() => new Dataset<float, int>(Inputs, Labels, 15)).Message, StringComparison.Ordinal);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset<float, int>(Inputs, Labels, -1)).ParamName);
        Assert.Throws<ArgumentException>(() => new Dataset<float, int>(Inputs, Labels, 0));
    }

    [Fact]
    public void MissingArray_IsRefused()
    {
        Assert.Equal("inputs", Assert.Throws<ArgumentNullException>(() => new Dataset<float, int>((float[])null!, Labels)).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentNullException>(() => new Dataset<float, int>(Inputs, (int[])null!)).ParamName);
    }

    [Fact]
    public void UnknownCount_IsSaid()
    {
        var data = new Dataset<float, float>(Inputs, new float[20]);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => data.Count);

        Assert.StartsWith("the number of examples is unknown: 30 inputs are not a multiple of 20 targets", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => data.Split(0.5));
    }

    [Fact]
    public void Slice_IsAViewOfAView()
    {
        Dataset<float, int> data = new Dataset<float, int>(Inputs, Labels).Slice(2, 7).Slice(3, 4);

        Assert.Equal(4, data.Count);
        Assert.Equal([5, 6, 7, 8], Targets(data));
        Assert.Equal([15f, 16, 17], data.Input(0).ToArray());
        Assert.Equal(0, data.Slice(4, 0).Count);
    }

    [Theory]
    [InlineData(-1, 1, "start")]
    [InlineData(8, 1, "start")]
    [InlineData(0, 8, "count")]
    [InlineData(7, 1, "count")]
    [InlineData(0, -1, "count")]
    [InlineData(1, int.MaxValue, "count")]
    public void SliceOutOfRange_IsRefused(int start, int count, string argument)
    {
        Dataset<float, int> data = new Dataset<float, int>(Inputs, Labels).Slice(2, 7);

        Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => data.Slice(start, count)).ParamName);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void ExampleOutOfRange_IsRefused(int index)
    {
        Dataset<float, int> data = new Dataset<float, int>(Inputs, Labels).Slice(2, 7);

        Assert.StartsWith("expected an example from 0 to 6", Assert.Throws<ArgumentOutOfRangeException>(() => data.Target(index)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_KeepsTheOrder()
    {
        (Dataset<float, int> first, Dataset<float, int> second) = new Dataset<float, int>(Inputs, Labels).Split(0.75);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], Targets(first));
        Assert.Equal([8, 9], Targets(second));
    }

    [Fact]
    public void SplitWithSeed_DrawsAtRandom()
    {
        var data = new Dataset<float, int>(Inputs, Labels);
        (Dataset<float, int> first, Dataset<float, int> second) = data.Split(0.7, seed: 3);

        Assert.Equal((7, 3), (first.Count, second.Count));
        Assert.Equal(Labels, Targets(first).Concat(Targets(second)).Order());
        Assert.NotEqual([0, 1, 2, 3, 4, 5, 6], Targets(first).Order());
        Assert.Equal(Targets(first), Targets(data.Split(0.7, seed: 3).First));
        Assert.NotEqual(Targets(first), Targets(data.Split(0.7, seed: 4).First));
    }

    [Fact]
    public void SplitOfASplit_SharesNoExample()
    {
        (Dataset<float, int> rest, Dataset<float, int> test) = new Dataset<float, int>(Inputs, Labels).Slice(1, 9).Split(0.7, seed: 3);
        (Dataset<float, int> train, Dataset<float, int> held) = rest.Split(0.5, seed: 4);

        Assert.Equal(Enumerable.Range(1, 9), Targets(train).Concat(Targets(held)).Concat(Targets(test)).Order());
        for (int i = 0; i < train.Count; i++)
        {
            Assert.Equal(train.Target(i) * 3, train.Input(i)[0]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(0.01)]
    [InlineData(0.99)]
    public void SplitThatLeavesNothing_IsRefused(double fraction) =>
        Assert.Equal("fraction", Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset<float, int>(Inputs, Labels).Split(fraction)).ParamName);

    [Fact]
    public void SameModelShape_IsCheckedOnce()
    {
        var data = new Dataset<float, int>(Inputs, Labels);
        var contract = new DataContract("Test", 3, 1, 10, false);

        Assert.Same(data.Bind(contract, "train"), data.Bind(contract with { }, "train"));
        Assert.NotSame(data.Bind(contract, "train"), data.Bind(contract with { Classes = 11 }, "train"));
    }

    private static int[] Targets(Dataset<float, int> data) => [.. Enumerable.Range(0, data.Count).Select(data.Target)];
}
