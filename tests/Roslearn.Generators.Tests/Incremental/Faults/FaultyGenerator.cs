using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Tests.Incremental.Faults;

/// <summary>The pipeline of <see cref="ModelGenerator"/> with a cached value that the caller chooses: to plant faults in.</summary>
/// <param name="read">What is cached of a model.</param>
internal sealed class FaultyGenerator<TModel>(Func<GeneratorAttributeSyntaxContext, TModel> read) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> files = context.SyntaxProvider
            .ForAttributeWithMetadataName("Roslearn.ModelAttribute", (_, _) => true, (attributed, _) => read(attributed))
            .WithTrackingName(ModelGenerator.ParseStep)
            .Select((_, _) => Guid.NewGuid().ToString("N"))
            .WithTrackingName(ModelGenerator.CompileStep);
        context.RegisterSourceOutput(files, (output, name) => output.AddSource(name, "// " + name));
    }
}
