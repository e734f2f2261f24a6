using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// Judges every class with <c>[Model]</c>: parses it once and asks each rule about definitions. Of a class with other attributes of the definition
/// language alone there is nothing to parse.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleTable.OfDefinitions.Concat<Rule>(RuleTable.OfUnmarked).Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DefinitionAttributes.Model) is not null)
            {
                string? obstacle = Requirements.Missing(start.Compilation);
                start.RegisterSymbolAction(symbol => Analyze(symbol, obstacle), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, string? obstacle)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DefinitionAttributes.Trigger(type) is not { } declaration)
        {
            AnalyzeUnmarked(context, type);
            return;
        }

        var source = new DefinitionSource(type, declaration, context.CancellationToken);
        var rules = new RuleContext(
            ModelParser.Parse(type, context.CancellationToken),
            new RuleOptions(context.Options.AnalyzerConfigOptionsProvider.GetOptions(declaration.SyntaxTree)),
            obstacle,
            () => DefinitionSource.IsFirstOfFile(declaration, context.CancellationToken));
        foreach (DefinitionRule rule in RuleTable.OfDefinitions)
        {
            foreach (Finding finding in rule.Find(rules))
            {
                context.ReportDiagnostic(DiagnosticWriter.Write(rule.Descriptor, finding, source));
            }
        }
    }

    /// <summary>
    /// Silent where C# does not know an attribute, which may be a misspelt <c>[Model]</c> and is its error already, and about an abstract class, which
    /// cannot be what was to be trained.
    /// </summary>
    private static void AnalyzeUnmarked(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false }
            || type.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error })
            || DefinitionAttributes.Of(type).FirstOrDefault() is not { ApplicationSyntaxReference: { } place } first)
        {
            return;
        }

        var source = new DefinitionSource(type, place, context.CancellationToken);
        foreach (UnmarkedRule rule in RuleTable.OfUnmarked)
        {
            foreach (Finding finding in rule.Find(type.Name, DefinitionAttributes.ShortName(first)))
            {
                context.ReportDiagnostic(DiagnosticWriter.Write(rule.Descriptor, finding, source));
            }
        }
    }
}
