using EndToEnd.Harness;
using EndToEnd.Definitions;
using Roslearn;

namespace EndToEnd.Stability;

/// <summary>Padding stays zero over whole trainings; for every width and activation the differential test looks at it too.</summary>
public class PaddingTests
{
    [Theory]
    [InlineData(FixedModels.Classifier)]
    [InlineData(FixedModels.Regression)]
    [InlineData(FixedModels.Labels)]
    [InlineData(FixedModels.Tiny)]
    [InlineData(FixedModels.Normalized)]
    public void Training_LeavesPaddingZero(string name)
    {
        GeneratedModel model = FixedModels.Create(name);

        model.Train(LayoutBatch.Draw(model.Layout, 50), new TrainingOptions { Epochs = 4, BatchSize = 13, L2 = 0.01 });

        Assert.NotEmpty(model.Padding(model.ParameterArena));
        ArenaPadding.AssertZero(model);
    }
}
