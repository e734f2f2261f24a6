using Roslearn.Training;

namespace Roslearn.Tests.Training;

public class ThreadCountTests
{
    [Fact]
    public void SmallStep_RunsOnOneThread() =>
        Assert.Equal(1, ThreadCount.ForTraining(LinearNetworks.Layout("Test", 10, 10, 0, classifier: true), 32, null));

    [Fact]
    public void LargeStep_UsesAllProcessorsButNoMoreThanTiles()
    {
        NetworkLayout layout = LinearNetworks.Layout("Test", 2000, 500, 0, classifier: true);

        Assert.Equal(Math.Min(Environment.ProcessorCount, 4), ThreadCount.ForTraining(layout, 32, null));
        Assert.Equal(1, ThreadCount.ForTraining(layout, 8, null));
    }

    [Fact]
    public void RequestedThreads_AreUsedWhereThereIsWorkForThem()
    {
        NetworkLayout layout = LinearNetworks.Layout("Test", 4, 3, 0, classifier: true);

        Assert.Equal(3, ThreadCount.ForTraining(layout, 32, 3));
        Assert.Equal(5, ThreadCount.ForTraining(layout, 32, 1000));
        Assert.Equal(100, ThreadCount.ForTraining(layout, 800, 1000));
    }

    [Fact]
    public void ShortEvaluation_RunsOnOneThread()
    {
        NetworkLayout layout = LinearNetworks.Layout("Test", 100, 10, 0, classifier: true);

        Assert.Equal(1, ThreadCount.ForEvaluation(layout, 1000));
        Assert.Equal(Environment.ProcessorCount, ThreadCount.ForEvaluation(layout, 1_000_000));
    }
}
