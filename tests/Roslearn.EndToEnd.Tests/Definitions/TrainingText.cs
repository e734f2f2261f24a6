namespace EndToEnd.Definitions;

/// <summary>Writes the optimizer and the numbers of the training loop as attributes.</summary>
public static class TrainingText
{
    private static readonly TrainingSpec Defaults = Specs.Training();

    public static IEnumerable<string> Render(OptimizerSpec optimizer, TrainingSpec training, TextStyle style)
    {
        bool all = style.HasFlag(TextStyle.WriteDefaults);
        string text = Optimizer(optimizer, all);
        List<string> attributes = text == "Adam" && !all ? [] : [text];
        Add("LearningRate", training.LearningRate.Value, Defaults.LearningRate.Value);
        Add("BatchSize", training.BatchSize.Value, Defaults.BatchSize.Value);
        Add("Epochs", training.Epochs.Value, Defaults.Epochs.Value);
        Add("Seed", training.Seed.Value, Defaults.Seed.Value);
        Add("L2", training.L2.Value, Defaults.L2.Value);
        return attributes;

        void Add(string name, double value, double defaultValue)
        {
            if (all || value != defaultValue)
            {
                attributes.Add($"{name}({DefinitionText.Number(value)})");
            }
        }
    }

    private static string Optimizer(OptimizerSpec optimizer, bool all) => optimizer switch
    {
        SgdSpec sgd => DefinitionText.Attribute("Sgd",
        [
            .. Argument("Momentum", sgd.Momentum.Value, 0.9, all),
            .. Argument("Dampening", sgd.Dampening.Value, 0, all),
            .. sgd.Nesterov.Value ? (string[])["Nesterov = true"] : [],
        ]),
        AdamSpec adam => DefinitionText.Attribute("Adam",
        [
            .. Argument("Beta1", adam.Beta1.Value, 0.9, all),
            .. Argument("Beta2", adam.Beta2.Value, 0.999, all),
            .. Argument("Epsilon", adam.Epsilon.Value, 1e-8, all),
        ]),
        _ => throw new NotSupportedException(optimizer.GetType().Name),
    };

    private static IEnumerable<string> Argument(string name, double value, double defaultValue, bool all) =>
        all || value != defaultValue ? [$"{name} = {DefinitionText.Number(value)}"] : [];
}
