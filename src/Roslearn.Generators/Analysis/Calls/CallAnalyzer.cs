using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Parsing;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>Judges every method that calls a model.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleTable.OfCalls.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DefinitionAttributes.Model) is not null)
            {
                var models = new ConcurrentDictionary<INamedTypeSymbol, ModelFacts?>(SymbolEqualityComparer.Default);
                start.RegisterOperationBlockAction(block => Analyze(block, models));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, ConcurrentDictionary<INamedTypeSymbol, ModelFacts?> models)
    {
        var flow = new MethodFlow(context.OperationBlocks, type => models.GetOrAdd(type, ModelFacts.Of), context.CancellationToken);
        if (flow.Calls.Count == 0)
        {
            return;
        }

        foreach (CallRule rule in RuleTable.OfCalls)
        {
            foreach (Diagnostic diagnostic in rule.Find(flow))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
