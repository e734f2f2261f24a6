namespace EndToEnd.Sequences;

public sealed class SequenceBitsTests
{
    public static TheoryData<string> Names => new([.. SequenceModels.Texts, "LstmSeries", "BothWays"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void AnySplitOfTheBatch_GivesTheSameBits(string name)
    {
        const int rows = 27;
        int[] expected = Steps(name, rows, ranges: 1, backwards: false);

        Assert.Equal(expected, Steps(name, rows, ranges: 2, backwards: true));
        Assert.Equal(expected, Steps(name, rows, ranges: 4, backwards: true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LargerWorkspace_GivesTheSameBits(string name) => Assert.Equal(
        Steps(name, 11, ranges: 1, backwards: false), Steps(name, 11, ranges: 1, backwards: false, workspace: 40));

    private static int[] Steps(string name, int rows, int ranges, bool backwards, int workspace = 0) =>
        SequenceBits.OfSteps(SequenceModels.Create(name), rows, ranges, backwards, workspace);
}
