using Tabular;

namespace Roslearn.Tests.Samples;

public sealed class StratifiedFoldsTests
{
    // 13 of class 0, 7 of class 1, in an order that hides neither.
    private static readonly int[] Labels = [.. Enumerable.Range(0, 20).Select(row => row % 3 == 1 ? 1 : 0)];

    [Fact]
    public void EveryRow_IsTestedOnceAndTrainedOnOtherwise()
    {
        Fold[] folds = StratifiedFolds.Make(Labels, 4, seed: 1);
        Assert.Equal(Enumerable.Range(0, 20), folds.SelectMany(fold => fold.Test).Order());
        Assert.All(folds, fold => Assert.Equal(Enumerable.Range(0, 20), fold.Test.Concat(fold.Train).Order()));
    }

    [Fact]
    public void EveryFold_HasItsShareOfEachClass()
    {
        Fold[] folds = StratifiedFolds.Make(Labels, 4, seed: 1);
        Assert.All(folds, fold => Assert.Equal(5, fold.Test.Length));
        Assert.All(folds, fold => Assert.InRange(fold.Test.Count(row => Labels[row] == 1), 1, 2));
    }

    [Fact]
    public void Seed_DecidesTheFolds()
    {
        Assert.Equal(StratifiedFolds.Make(Labels, 4, seed: 1)[0].Test, StratifiedFolds.Make(Labels, 4, seed: 1)[0].Test);
        Assert.NotEqual(StratifiedFolds.Make(Labels, 4, seed: 1)[0].Test, StratifiedFolds.Make(Labels, 4, seed: 2)[0].Test);
    }

    [Fact]
    public void RareClass_IsNamed()
    {
        var problem = Assert.Throws<ArgumentException>("labels", () => StratifiedFolds.Make(Labels, 8, seed: 1));
        Assert.Contains("class 1 has 7", problem.Message);
    }

    [Fact]
    public void OneFold_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("count", () => StratifiedFolds.Make(Labels, 1, seed: 1));
}
