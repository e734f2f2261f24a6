using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the numbers of the training loop.</summary>
internal static class TrainingReaders
{
    public static void LearningRate(AttributeReader attribute, ModelBuilder model) =>
        model.LearningRate = attribute.Double("rate", Defaults.AdamLearningRate);

    public static void BatchSize(AttributeReader attribute, ModelBuilder model) =>
        model.BatchSize = attribute.Int("size", Defaults.BatchSize);

    public static void Epochs(AttributeReader attribute, ModelBuilder model) =>
        model.Epochs = attribute.Int("count", Defaults.Epochs);

    public static void Seed(AttributeReader attribute, ModelBuilder model) =>
        model.Seed = attribute.UnsignedLong("seed", Defaults.Seed);

    public static void L2(AttributeReader attribute, ModelBuilder model) =>
        model.L2 = attribute.Double("lambda", Defaults.L2);

    public static void ValidationSplit(AttributeReader attribute, ModelBuilder model) =>
        model.ValidationSplit = attribute.Double("fraction", Defaults.ValidationSplit);

    public static void EarlyStopping(AttributeReader attribute, ModelBuilder model) =>
        model.EarlyStopping = new EarlyStoppingSpec(
            attribute.Int("patience", Defaults.Patience),
            attribute.Double("minDelta", 0),
            attribute.Int("Monitor", (int)Metric.ValidationLoss));
}
