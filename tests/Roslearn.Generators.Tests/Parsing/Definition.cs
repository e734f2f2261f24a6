using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

/// <summary>Compiles definitions in memory and parses them.</summary>
internal static class Definition
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Definitions",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Parses <c>[attributes] partial class M;</c>.</summary>
    public static ParsedModel Parse(string attributes) => ParseFiles("using Roslearn;\n" + attributes + "\npartial class M;\n");

    /// <summary>Parses the first class with a Roslearn attribute in the files.</summary>
    public static ParsedModel ParseFiles(params string[] files) => ModelParser.Parse(Model(Compile(files)), TestContext.Current.CancellationToken);

    /// <summary>Parses the attributes, which must make a good definition.</summary>
    public static ModelSpec Spec(string attributes)
    {
        ParsedModel model = Parse(attributes);
        Assert.Empty(model.Errors);
        Assert.True(model.IsValid);
        return model.Spec;
    }

    /// <summary>All compilations grow from the empty one, which resolves the references once.</summary>
    public static CSharpCompilation Compile(params string[] files) =>
        Empty.AddSyntaxTrees(files.Select((text, index) => CSharpSyntaxTree.ParseText(text, path: $"File{index}.cs")));

    public static INamedTypeSymbol Model(CSharpCompilation compilation) => Models(compilation).First();

    public static IEnumerable<INamedTypeSymbol> Models(CSharpCompilation compilation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ModelAttribute"));
}
