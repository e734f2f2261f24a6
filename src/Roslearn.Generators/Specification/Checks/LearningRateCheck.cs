namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0004: no learning happens at 0, and the loss climbs below it.</summary>
internal static class LearningRateCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model)
    {
        Setting<double> rate = model.Training.LearningRate;
        if (!Domains.LearningRate.Contains(rate.Value))
        {
            yield return new DefinitionError(
                ErrorIds.LearningRate,
                rate.Origin,
                new[] { DefinitionText.Number(rate.Value) },
                new[] { DefinitionFix.Replace(rate.Origin, model.Optimizer.DefaultLearningRate) });
        }
    }
}
