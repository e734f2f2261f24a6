using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Roslearn.Generators.Tests.Incremental.Faults;

/// <summary>The table of edits would notice each of the five classical faults, and blames nobody else.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<string> Faults => [.. PlantedFaults.All.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void PlantedFault_TurnsTheTableRed(string fault)
    {
        IIncrementalGenerator generator = PlantedFaults.All[fault];

        Assert.ThrowsAny<XunitException>(() => EditTable.Verify(generator, EditTable.CommentAbove, TestContext.Current.CancellationToken));
        Assert.Equal(
            Reasons.Everywhere(IncrementalStepRunReason.Modified).ToString(),
            EditTable.Run(generator, EditTable.CommentAbove, TestContext.Current.CancellationToken).ToString());
    }

    [Fact]
    public void NoFault_LeavesTheTableGreen() =>
        Assert.All(
            EditTable.Rows.Keys.Where(edit => edit is not "the same value written otherwise"),
            edit => EditTable.Verify(PlantedFaults.None, edit, TestContext.Current.CancellationToken));
}
