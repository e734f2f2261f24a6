namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Good definitions are left in peace: no rule has anything to say that the recipe does not deserve.</summary>
public sealed class PrecisionTests
{
    private static readonly Recipe[] All = [.. DigitRecipes.All, .. PictureRecipes.All, .. TableRecipes.All, .. AutoencoderRecipes.All, .. ScheduleRecipes.All, .. SequenceRecipes.All];

    public static TheoryData<string> Names => new(All.Select(recipe => recipe.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Recipe_GetsTheAdviceItDeserves(string name)
    {
        Recipe recipe = All.Single(candidate => candidate.Name == name);

        IReadOnlyList<string> advice = await Advice.Of(
            "using Roslearn; [Model, " + recipe.Attributes + "] partial class M;", generate: false, TestContext.Current.CancellationToken);

        Assert.Equal(recipe.Deserved.Select(deserved => deserved.Rule).Order(StringComparer.Ordinal), advice);
        Assert.All(recipe.Deserved, deserved => Assert.NotEmpty(deserved.Because));
    }

    [Fact]
    public void Corpus_IsLargeEnough_AndMostlyWithoutAdvice()
    {
        Assert.InRange(All.Length, 60, int.MaxValue);
        Assert.InRange(All.Count(recipe => recipe.Deserved.Length > 0), 0, All.Length / 4);
    }
}
