using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the attributes that say what comes out and how it is compared with the targets.</summary>
internal static class HeadReaders
{
    private const string PerStep = "PerStep";

    public static void Classes(AttributeReader attribute, ModelBuilder model) =>
        model.SetHead(
            attribute,
            new ClassesSpec(attribute.Int("count", 1).Value, Initializer: null, attribute.Origin with { Argument = "count" })
            {
                IsPerStep = attribute.Bool(PerStep, false).Value,
            });

    public static void Output(AttributeReader attribute, ModelBuilder model) =>
        model.SetHead(
            attribute,
            new OutputSpec(
                attribute.Int("size", 1).Value,
                (Loss)attribute.Int("Loss", (int)Loss.MeanSquaredError).Value,
                attribute.Int("Activation", (int)Specification.Activation.Linear),
                attribute.Double("HuberDelta", Defaults.HuberDelta),
                Initializer: null,
                attribute.Origin with { Argument = "size" })
            {
                IsPerStep = attribute.Bool(PerStep, false).Value,
                ScalingSetting = attribute.Int("Scaling", (int)Scaling.None),
            });
}
