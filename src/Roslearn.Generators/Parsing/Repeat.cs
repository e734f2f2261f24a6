using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>One <c>[Layers(count)]</c>.</summary>
internal sealed record Repeat(int Count, Origin Origin)
{
    public override string ToString() => DefinitionText.Attribute("Layers", [Count]);
}
