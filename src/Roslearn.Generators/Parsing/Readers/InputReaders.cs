using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the attributes that say what comes in.</summary>
internal static class InputReaders
{
    public static void Input(AttributeReader attribute, ModelBuilder model) =>
        model.SetInput(
            attribute,
            new InputSpec(
                attribute.Ints("shape").Select(size => size.Value).ToEquatable(),
                attribute.Origin with { Argument = "shape" })
            {
                ScalingSetting = attribute.Int("Scaling", (int)Scaling.None),
            });

    public static void Tokens(AttributeReader attribute, ModelBuilder model) =>
        model.SetInput(
            attribute,
            new InputSpec(new[] { attribute.Int("length", 1).Value }, attribute.Origin with { Argument = "length" })
            {
                Vocabulary = attribute.Int("vocabulary", 1),
            });
}
