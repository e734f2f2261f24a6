using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Roslearn.Generators.Parsing;

/// <summary>What a project must have for generated code to compile.</summary>
internal static class Requirements
{
    /// <summary>Generated code has collection expressions, and definitions are classes without a body.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp12;

    /// <summary>Types of generated code and the assemblies that have them.</summary>
    private static readonly (string Type, string Assembly)[] Types =
    [
        ("Roslearn.Training.Network`2", "Roslearn"),
        ("System.Numerics.Tensors.Tensor`1", "System.Numerics.Tensors"),
    ];

    /// <summary>What is missing, if anything is: nothing is generated then, for each line of it would be an error of its own.</summary>
    public static string? Missing(Compilation compilation)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < Language and var version })
        {
            return "it needs C# " + Language.ToDisplayString() + ", but the project has C# " + version.ToDisplayString();
        }

        return Types.FirstOrDefault(type => compilation.GetTypeByMetadataName(type.Type) is null) is { Assembly: { } assembly }
            ? "the project has no reference to " + assembly
            : null;
    }
}
