namespace EndToEnd.Definitions;

/// <summary>Writes the optimizer and the numbers of the training loop as attributes.</summary>
public static class TrainingText
{
    private static readonly TrainingSpec Defaults = Specs.Training();

    public static IEnumerable<string> Render(OptimizerSpec optimizer, TrainingSpec training, TextStyle style)
    {
        bool all = style.HasFlag(TextStyle.WriteDefaults);
        string text = OptimizerText.Render(optimizer, all);
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
}
