extern alias Runtime;

using Roslearn.Generators.Tests.Harness;
using Runtime::Roslearn;

namespace Roslearn.Generators.Tests.Warnings;

/// <summary>A project that checks its arithmetic for overflow gets the same numbers, and no exception.</summary>
public sealed class CheckedArithmeticTests
{
    [Fact]
    public void CheckedProject_TrainsToTheSameBits() => Assert.Equal(Train(checkOverflow: false), Train(checkOverflow: true));

    private static float[] Train(bool checkOverflow)
    {
        var project = new UserProject(Definitions.Small) { CheckOverflow = checkOverflow };
        Type type = project.Generate(TestContext.Current.CancellationToken).Load().GetType("Samples.Flowers", throwOnError: true)!;
        var model = (IModel<float, int>)Activator.CreateInstance(type, 3UL)!;
        float[] inputs = [.. Enumerable.Range(0, 37 * 4).Select(i => MathF.Sin(i))];
        var data = new Dataset<float, int>(inputs, [.. Enumerable.Range(0, 37).Select(i => i % 3)]);

        TrainingHistory history = model.Train(data);

        Assert.Equal(30 * 3, history.Steps);
        var outputs = new float[37 * 3];
        model.Predict(inputs, outputs);
        return outputs;
    }
}
