extern alias Runtime;

using System.Reflection;
using Roslearn.Generators.Parsing;
using ModelAttribute = Runtime::Roslearn.ModelAttribute;

namespace Roslearn.Generators.Tests.Parsing;

public sealed class AttributeTableTests
{
    private const string Suffix = "Attribute";

    [Fact]
    public void EveryAttributeOfTheLibrary_HasARow() =>
        Assert.Equal(Attributes().Select(Name).Order(StringComparer.Ordinal), AttributeTable.Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryRow_KnowsWhetherTheAttributeMayBeRepeated() => Assert.All(
        Attributes(),
        type => Assert.Equal(type.GetCustomAttribute<AttributeUsageAttribute>()!.AllowMultiple, AttributeTable.Rows[Name(type)].IsRepeatable));

    private static IEnumerable<Type> Attributes() => typeof(ModelAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == typeof(ModelAttribute).Namespace);

    private static string Name(Type type) => type.Name[..^Suffix.Length];
}
