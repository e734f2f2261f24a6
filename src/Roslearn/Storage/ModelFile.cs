namespace Roslearn.Storage;

/// <summary>Saves and loads the parameters of a model as a safetensors file: what <c>Save</c> and <c>Load</c> of a generated model call.</summary>
public static class ModelFile
{
    /// <summary>Saves all parameters of a model.</summary>
    /// <param name="path">The file; see <see cref="Safetensors.Write(string, IReadOnlyDictionary{string, string}, IReadOnlyList{TensorEntry})"/> for how it is replaced, and for exceptions.</param>
    /// <param name="metadata">Free text; may be empty.</param>
    /// <param name="parameters">The parameter arena.</param>
    /// <param name="layouts">The parameters in the order the file will have them.</param>
    public static void Save(string path, IReadOnlyDictionary<string, string> metadata, ReadOnlySpan<float> parameters, IReadOnlyList<ParameterLayout> layouts) =>
        Save(path, metadata, parameters, layouts, []);

    /// <summary>Saves all parameters of a model, and after them what else belongs to it.</summary>
    /// <inheritdoc cref="Save(string, IReadOnlyDictionary{string, string}, ReadOnlySpan{float}, IReadOnlyList{ParameterLayout})"/>
    internal static void Save(
        string path,
        IReadOnlyDictionary<string, string> metadata,
        ReadOnlySpan<float> parameters,
        IReadOnlyList<ParameterLayout> layouts,
        IReadOnlyList<(ParameterLayout Tensor, float[] Values)> others)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        Safetensors.Write(
            path,
            metadata,
            [.. layouts.Select(layout => layout.Tensor), .. others.Select(other => other.Tensor.Tensor)],
            new Source(parameters, layouts, others),
            static (source, index, writer) => source.Write(index, writer));
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
    public static IReadOnlyDictionary<string, string> Load(string path, Span<float> parameters, IReadOnlyList<ParameterLayout> layouts) =>
        Load(path, parameters, layouts, [], _ => { });

    /// <summary>Loads all parameters of a model, and what else belongs to it, which the file must hold too.</summary>
    /// <inheritdoc cref="Load(string, Span{float}, IReadOnlyList{ParameterLayout})"/>
    internal static IReadOnlyDictionary<string, string> Load(
        string path,
        Span<float> parameters,
        IReadOnlyList<ParameterLayout> layouts,
        IReadOnlyList<(ParameterLayout Tensor, float[] Values)> others,
        Action<IReadOnlyDictionary<string, string>> check)
    {
        ArgumentNullException.ThrowIfNull(layouts);
        using var reader = SafetensorsReader.Open(path);

        // What the file says of itself says more about a wrong file than the names of its tensors.
        check(reader.Metadata);
        reader.Expect([.. layouts.Select(layout => layout.Tensor), .. others.Select(other => other.Tensor.Tensor)]);
        foreach (var layout in layouts)
        {
            CanonicalLayout.Read(reader, layout, parameters);
        }

        foreach ((ParameterLayout tensor, float[] values) in others)
        {
            CanonicalLayout.Read(reader, tensor, values);
        }

        return reader.Metadata;
    }

    private readonly ref struct Source(
        ReadOnlySpan<float> parameters, IReadOnlyList<ParameterLayout> layouts, IReadOnlyList<(ParameterLayout Tensor, float[] Values)> others)
    {
        private readonly ReadOnlySpan<float> parameters = parameters;

        public void Write(int index, TensorWriter writer)
        {
            if (index < layouts.Count)
            {
                CanonicalLayout.Write(parameters, layouts[index], writer);
            }
            else
            {
                (ParameterLayout tensor, float[] values) = others[index - layouts.Count];
                CanonicalLayout.Write(values, tensor, writer);
            }
        }
    }
}
