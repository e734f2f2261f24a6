using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>Judges every class with <c>[Model]</c>: parses it once and asks each rule about definitions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleTable.OfDefinitions.Select(rule => rule.Descriptor).ToImmutableArray();

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
}
