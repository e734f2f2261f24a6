using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Emission;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators;

/// <summary>attributes → specification → layer graph → training graph → execution plan → C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <summary>The step that reads definitions from symbols.</summary>
    public const string ParseStep = "Parse";

    /// <summary>The step that writes a definition's source file.</summary>
    public const string CompileStep = "Compile";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The only value that is cached across edits: it holds no symbol, no syntax and no position in the file, so that typing
        // elsewhere ends here.
        IncrementalValuesProvider<ParsedModel> definitions = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DefinitionAttributes.Model,
                static (_, _) => true,
                static (attributed, cancellation) => attributed.TargetSymbol is INamedTypeSymbol type && DefinitionAttributes.IsTriggered(type, attributed.TargetNode)
                    ? ModelParser.Parse(type, cancellation)
                    : null)
            .WithTrackingName(ParseStep)
            .Where(static definition => definition is not null)
            .Select(static (definition, _) => definition!);

        // A new compilation with every keystroke, but the same answer: what is behind it stays cached.
        IncrementalValueProvider<bool> canCompile = context.CompilationProvider.Select(static (compilation, _) => Requirements.Missing(compilation) is null);

        IncrementalValuesProvider<GeneratedFile> files = definitions
            .Where(static definition => definition.IsExtensible)
            .Combine(canCompile)
            .Where(static pair => pair.Right)
            .Select(static (pair, cancellation) => Compile(pair.Left, cancellation))
            .WithTrackingName(CompileStep);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    /// <summary>Compiles a definition into a source file. Wrong ones keep their signatures; the analyzers say what is wrong.</summary>
    public static GeneratedFile Compile(ParsedModel definition, CancellationToken cancellationToken)
    {
        string hintName = definition.Spec.Type.MetadataName + ".g.cs";
        if (!definition.IsValid)
        {
            return new GeneratedFile(hintName, ModelEmitter.EmitSignatures(definition.Spec));
        }

        LayerGraph graph = ShapeInference.Infer(definition.Spec);
        if (GraphChecks.Run(graph).Count > 0)
        {
            return new GeneratedFile(hintName, ModelEmitter.EmitSignatures(definition.Spec));
        }

        TrainingGraph training = TrainingGraph.Of(graph);
        cancellationToken.ThrowIfCancellationRequested();
        ExecutionPlan plan = Planner.Plan(definition.Spec, training);
        cancellationToken.ThrowIfCancellationRequested();
        return new GeneratedFile(hintName, ModelEmitter.Emit(definition.Spec, plan));
    }
}
