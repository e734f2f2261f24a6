using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Training;

/// <summary>A network's weights in a safetensors file.</summary>
internal static class WeightFile
{
    private const string FormatKey = "format";
    private const string Format = "roslearn";
    private const string ModelKey = "model";
    private const string StructureKey = "structure";

    /// <summary>Writes the file.</summary>
    public static void Save(NetworkLayout layout, ReadOnlySpan<float> parameters, string path)
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal) { [FormatKey] = Format, [ModelKey] = layout.Name };
        if (layout.Structure.Length > 0)
        {
            metadata[StructureKey] = layout.Structure;
        }

        ModelFile.Save(path, metadata, parameters, Layouts(layout));
    }

    /// <summary>Reads the file. A renamed model may read its old files; a file without metadata is judged by its tensors alone.</summary>
    /// <param name="layout">What the file must hold.</param>
    /// <param name="parameters">Worthless if this throws.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">The file is broken, holds other tensors or says that it is of another structure.</exception>
    public static void Load(NetworkLayout layout, Span<float> parameters, string path)
    {
        IReadOnlyDictionary<string, string> metadata = ModelFile.Load(path, parameters, Layouts(layout));
        if (layout.Structure.Length > 0 && metadata.TryGetValue(StructureKey, out string? structure) && structure != layout.Structure)
        {
            throw new ModelFileException(path, StructureKey, layout.Structure, structure);
        }
    }

    /// <summary>The network's tensors as a file has them.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="prefix">What their names in the file begin with.</param>
    public static ParameterLayout[] Layouts(NetworkLayout layout, string prefix = "") => [.. layout.Tensors.Select(tensor => Layout(tensor, prefix))];

    private static ParameterLayout Layout(ParameterTensor tensor, string prefix) => new(
        new SavedTensor(prefix + tensor.Name, ImmutableArray.Create(tensor.Shape)),
        tensor.Offset,
        ImmutableArray.Create(tensor.Extents),
        ImmutableArray.Create(tensor.Strides));
}
