using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads <c>[Input]</c>.</summary>
internal static class InputReader
{
    public static void Read(AttributeReader attribute, ModelBuilder model) =>
        model.Input = new InputSpec(
            attribute.Ints("shape").Select(size => size.Value).ToEquatable(),
            attribute.Origin with { Argument = "shape" });
}
