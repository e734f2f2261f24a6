namespace Roslearn.Package.Tests;

/// <summary>A project outside the solution, with nothing but the package.</summary>
public sealed class FreshProjectTests(PackedLibrary library)
{
    [Fact]
    public async Task Model_TrainsAndPredicts()
    {
        string folder = library.Project("Trains", """
            using Roslearn;

            #pragma warning disable RL0101, RL0703 // the four examples are all there are
            float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
            var data = new Dataset<float, int>(inputs, [0, 1, 1, 0]);
            var model = new ExclusiveOr(seed: 1);
            TrainingHistory history = model.Train(data);
            Console.WriteLine($"{history.Epochs.Count} epochs, accuracy {model.Evaluate(data).Accuracy:0.000}");
            Console.WriteLine(string.Join(" ", Enumerable.Range(0, 4).Select(i => model.Classify(inputs.AsSpan(2 * i, 2)))));

            [Model, Input(2), Hidden(16, Activation = Activation.Tanh), Classes(2), LearningRate(0.05), BatchSize(4), Epochs(300)]
            public sealed partial class ExclusiveOr;
            """);

        DotnetResult run = (await Dotnet.Run(folder, "run -c Release", TestContext.Current.CancellationToken)).Succeeded();

        Assert.Equal(["300 epochs, accuracy 1.000", "0 1 1 0"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task ModelThatIsNotPartial_GivesRL0001AndNothingElse()
    {
        string folder = library.Project("NotPartial", """
            using Roslearn;

            Console.WriteLine(new ExclusiveOr());

            [Model, Input(2), Hidden(16), Classes(2)]
            public sealed class ExclusiveOr;
            """);

        DotnetResult build = await Dotnet.Run(folder, "build -c Release", TestContext.Current.CancellationToken);

        Assert.NotEqual(0, build.ExitCode);
        string error = Assert.Single(build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct());
        Assert.True(error.Contains("Program.cs(6,21): error RL0001: 'ExclusiveOr' must be partial", StringComparison.Ordinal), error);
    }
}
