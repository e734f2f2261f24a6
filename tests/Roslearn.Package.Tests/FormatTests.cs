namespace Roslearn.Package.Tests;

/// <summary>The analyzers and fixes of the package at work where an editor would have them: in a project outside the solution, through the SDK's own tool.</summary>
public sealed class FormatTests(PackedLibrary library)
{
    [Fact]
    public async Task DotnetFormat_AppliesTheFix()
    {
        string folder = library.Project("Format", """
            using Roslearn;

            Console.WriteLine(Digits.ParameterCount);

            [Model, Input(784), Hidden(128), Classes(10)]
            [Adam, LearningRate(0.1)] // too much
            public sealed partial class Digits;
            """);

        DotnetResult format = await Dotnet.Run(folder, "format analyzers --diagnostics RL0101 --severity warn -v normal", TestContext.Current.CancellationToken);

        format.Succeeded();
        Assert.Contains("[Adam, LearningRate(0.001)] // too much", await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
