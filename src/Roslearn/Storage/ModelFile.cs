namespace Roslearn.Storage;

/// <summary>Saves and loads the parameters of a model as a safetensors file: what <c>Save</c> and <c>Load</c> of a generated model call.</summary>
public static class ModelFile
{
    /// <summary>Saves all parameters of a model.</summary>
    /// <param name="path">The file; see <see cref="Safetensors.Write(string, IReadOnlyDictionary{string, string}, IReadOnlyList{TensorEntry})"/> for how it is replaced, and for exceptions.</param>
    /// <param name="metadata">Free text; may be empty.</param>
    /// <param name="parameters">The parameter arena.</param>
    /// <param name="layouts">The parameters in the order the file will have them.</param>
    public static void Save(string path, IReadOnlyDictionary<string, string> metadata, ReadOnlySpan<float> parameters, IReadOnlyList<ParameterLayout> layouts)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        Safetensors.Write(
            path,
            metadata,
            [.. layouts.Select(layout => layout.Tensor)],
            new Source(parameters, layouts),
            static (source, index, writer) => CanonicalLayout.Write(source.Parameters, source.Layouts[index], writer));
    }

    /// <summary>Loads all parameters of a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The parameter arena; untouched when the file is not one of this model. Padding keeps its values.
    /// After an exception about a value or about reading it may hold parts of the file: load into a new model.</param>
    /// <param name="layouts">The parameters; the file must hold exactly these, in any order.</param>
    /// <returns>The file's metadata.</returns>
    /// <exception cref="ModelFileException">The file is damaged, is of another format or model, or a value is not finite.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static IReadOnlyDictionary<string, string> Load(string path, Span<float> parameters, IReadOnlyList<ParameterLayout> layouts)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        using var reader = SafetensorsReader.Open(path);
        reader.Expect([.. layouts.Select(layout => layout.Tensor)]);
        foreach (var layout in layouts)
        {
            CanonicalLayout.Read(reader, layout, parameters);
        }

        return reader.Metadata;
    }

    private readonly ref struct Source(ReadOnlySpan<float> parameters, IReadOnlyList<ParameterLayout> layouts)
    {
        public ReadOnlySpan<float> Parameters { get; } = parameters;

        public IReadOnlyList<ParameterLayout> Layouts { get; } = layouts;
    }
}
