using System.Runtime.InteropServices;
using Roslearn.Data;
using Roslearn.Training;

namespace Roslearn.Tests.Training;

public class EpochOrderTests
{
    private const int Count = 50;

    [Fact]
    public void Order_DependsOnSeedAndEpochAlone()
    {
        EpochOrder<float, int> order = Make(seed: 7);
        int[] first = Visit(order, 1), second = Visit(order, 2);

        Assert.NotEqual(first, second);
        Assert.Equal(first, Visit(order, 1));
        Assert.Equal(second, Visit(Make(seed: 7), 2));
        Assert.NotEqual(first, Visit(Make(seed: 8), 1));
    }

    [Fact]
    public void ShuffledEpoch_VisitsEveryExampleOnce() =>
        Assert.Equal(Enumerable.Range(0, Count), Visit(Make(seed: 7), 1).Order());

    [Fact]
    public void WithoutShuffling_OrderIsThatOfTheData() =>
        Assert.Equal(Enumerable.Range(0, Count), Visit(Make(seed: 7, shuffle: false), 3));

    [Fact]
    public void SecondPartOfARandomSplit_VisitsItsOwnExamples()
    {
        Dataset<float, int> part = Data().Split(0.6, seed: 3).Second.Slice(2, 15);
        int[] own = [.. Enumerable.Range(0, 15).Select(i => (int)part.Input(i)[0])];

        Assert.Equal(own, Visit(Make(part, seed: 7, shuffle: false), 1, 15));
        Assert.Equal(own.Order(), Visit(Make(part, seed: 7), 1, 15).Order());
    }

    private static Dataset<float, int> Data() => new([.. Enumerable.Range(0, Count).Select(i => (float)i)], new int[Count]);

    private static EpochOrder<float, int> Make(ulong seed, bool shuffle = true) => Make(Data(), seed, shuffle);

    private static EpochOrder<float, int> Make(Dataset<float, int> data, ulong seed, bool shuffle = true) =>
        new(data.Bind(new DataContract("Test", 1, 1, 3, false), "train"), seed, shuffle);

    /// <summary>The examples in the order of an epoch; each example's input is its position.</summary>
    private static int[] Visit(EpochOrder<float, int> order, int epoch, int count = Count)
    {
        NetworkLayout layout = LinearNetworks.Layout("Test", 1, 3, 0, classifier: true);
        var work = new Workspace<float, int>(layout, Count, layout.TrainingFloats);
        order.Arrange(epoch);
        order.Gather(0, count, work, 0);
        return [.. MemoryMarshal.ToEnumerable<float>(work.Inputs[..count].ToArray()).Select(value => (int)value)];
    }
}
