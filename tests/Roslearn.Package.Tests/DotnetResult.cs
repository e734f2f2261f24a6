namespace Roslearn.Package.Tests;

/// <summary>What a run of the command line came to.</summary>
/// <param name="ExitCode">0 is success.</param>
/// <param name="Output">Both streams, in the order in which lines came.</param>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
