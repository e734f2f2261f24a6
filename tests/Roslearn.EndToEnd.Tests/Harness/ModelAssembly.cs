using System.Reflection;
using System.Runtime.Loader;
using EndToEnd.Definitions;

namespace EndToEnd.Harness;

/// <summary>Definitions generated, compiled and loaded; unloaded again when disposed.</summary>
public sealed class ModelAssembly : IDisposable
{
    private const string Usings = "using Roslearn;\n\nnamespace Tried;\n\n";

    private readonly AssemblyLoadContext _context = new("Models", isCollectible: true);
    private readonly Assembly _assembly;

    private ModelAssembly(byte[] image) => _assembly = _context.LoadFromStream(new MemoryStream(image));

    /// <summary>One assembly for all the definitions.</summary>
    public static ModelAssembly Of(IEnumerable<Definition> definitions, bool checkOverflow = false) =>
        OfText(string.Join('\n', definitions.Select(definition => definition.Text)), checkOverflow);

    /// <summary>One assembly for annotated classes, written without usings and namespace.</summary>
    public static ModelAssembly OfText(string classes, bool checkOverflow = false) =>
        new(ModelCompiler.Compile(Usings + classes, checkOverflow));

    /// <summary>A new model of that class.</summary>
    public GeneratedModel Create(string name, ulong seed = 0) =>
        GeneratedModel.Of(Activator.CreateInstance(Class(name), seed)!);

    /// <summary>That class.</summary>
    public Type Class(string name) => _assembly.GetType("Tried." + name, throwOnError: true)!;

    public void Dispose() => _context.Unload();
}
