namespace Roslearn.Tests.Data;

public class SplitTests
{
    // 13 of class 0, 7 of class 1, in an order that hides neither; inputs tell the examples apart.
    private static readonly Dataset<float, int> Data = new(
        [.. Enumerable.Range(0, 20).Select(i => (float)i)],
        [.. Enumerable.Range(0, 20).Select(i => i % 3 == 1 ? 1 : 0)]);

    [Fact]
    public void Shuffle_IsTheSameExamplesInAnotherOrder()
    {
        Assert.Equal(Numbers(Data), Numbers(Data.Shuffle(1)).Order());
        Assert.NotEqual(Numbers(Data), Numbers(Data.Shuffle(1)));
        Assert.Equal(Numbers(Data.Shuffle(1)), Numbers(Data.Shuffle(1)));
        Assert.NotEqual(Numbers(Data.Shuffle(1)), Numbers(Data.Shuffle(2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryExample_IsTestedOnceAndTrainedOnOtherwise(bool stratified)
    {
        IReadOnlyList<Fold<float, int>> folds = Folds(stratified, 4, 1);

        Assert.Equal(4, folds.Count);
        Assert.Equal(Numbers(Data), folds.SelectMany(fold => Numbers(fold.Test)).Order());
        Assert.All(folds, fold => Assert.Equal(Numbers(Data), Numbers(fold.Test).Concat(Numbers(fold.Train)).Order()));
        Assert.All(folds, fold => Assert.Equal(5, fold.Test.Count));
        Assert.All(folds, fold => Assert.Equal(Numbers(fold.Train).Order(), Numbers(fold.Train)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Seed_DecidesTheFolds(bool stratified)
    {
        Assert.Equal(Numbers(Folds(stratified, 4, 1)[0].Test), Numbers(Folds(stratified, 4, 1)[0].Test));
        Assert.NotEqual(Numbers(Folds(stratified, 4, 1)[0].Test), Numbers(Folds(stratified, 4, 2)[0].Test));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void StratifiedFold_HasItsShareOfEachClass(int count)
    {
        foreach (Fold<float, int> fold in Data.StratifiedFolds(count, seed: 1))
        {
            Assert.InRange(Ones(fold.Test), 7 / count, (7 + count - 1) / count);
            Assert.InRange(fold.Test.Count, 20 / count, (20 + count - 1) / count);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.85)]
    public void StratifiedSplit_HasItsShareOfEachClass(double fraction)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            (Dataset<float, int> first, Dataset<float, int> second) = Data.StratifiedSplit(fraction, seed);

            Assert.Equal((int)Math.Round(20 * fraction), first.Count);
            Assert.InRange(Ones(first), (7 * fraction) - 1, (7 * fraction) + 1);
            Assert.Equal(Numbers(Data), Numbers(first).Concat(Numbers(second)).Order());
        }

        Assert.NotEqual(Numbers(Data.StratifiedSplit(fraction, 1).First), Numbers(Data.StratifiedSplit(fraction, 2).First));
        Assert.Equal(Numbers(Data.StratifiedSplit(fraction, 1).First), Numbers(Data.StratifiedSplit(fraction, 1).First));
    }

    [Fact]
    public void FoldsOfAPart_StayWithinIt()
    {
        Dataset<float, int> part = Data.Slice(5, 12);

        Assert.Equal(Numbers(part), part.Folds(3, seed: 1).SelectMany(fold => Numbers(fold.Test)).Order());
        Assert.Equal(Numbers(part), part.StratifiedFolds(3, seed: 1).SelectMany(fold => Numbers(fold.Test)).Order());
    }

    [Fact]
    public void RareClass_IsNamed() => Assert.StartsWith(
        "expected at most 7 folds: class 1 has 7 examples", Assert.Throws<ArgumentOutOfRangeException>("count", () => Data.StratifiedFolds(8, seed: 1)).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(-3)]
    public void NumberOfFoldsThatCannotBe_IsRefused(int count)
    {
        Assert.StartsWith("expected 2 to 20 folds", Assert.Throws<ArgumentOutOfRangeException>("count", () => Data.Folds(count, seed: 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Data.StratifiedFolds(count, seed: 1));
    }

    [Fact]
    public void StratifiedSplitThatLeavesNothing_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("fraction", () => Data.StratifiedSplit(0.01, seed: 1));

    [Fact]
    public void SeveralTargets_CannotBeStratified() =>
        Assert.Throws<InvalidOperationException>(() => new Dataset<float, int>(new float[4], new int[8], 4).StratifiedFolds(2, seed: 1));

    private static IReadOnlyList<Fold<float, int>> Folds(bool stratified, int count, ulong seed) =>
        stratified ? Data.StratifiedFolds(count, seed) : Data.Folds(count, seed);

    private static float[] Numbers(Dataset<float, int> data) => [.. Enumerable.Range(0, data.Count).Select(i => data.Input(i)[0])];

    private static int Ones(Dataset<float, int> data) => Enumerable.Range(0, data.Count).Count(i => data.Target(i) == 1);
}
