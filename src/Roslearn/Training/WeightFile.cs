using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Training;

/// <summary>A network's weights in a safetensors file.</summary>
internal static class WeightFile
{
    private const string ModelKey = "model";
    private const string StructureKey = "structure";
    private const string ScalingKey = "scaling";
    private const string AttachmentPrefix = "attachment.";

    /// <summary>What a file says of a scaling that no training has fitted; its numbers then change nothing.</summary>
    private const string NotFitted = "not fitted";

    /// <summary>Writes the file.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="parameters">Its weights.</param>
    /// <param name="scaling">Its scaling, if it has one.</param>
    /// <param name="attachments">The texts that belong to it.</param>
    /// <param name="path">The file.</param>
    public static void Save(NetworkLayout layout, ReadOnlySpan<float> parameters, ModelScaling? scaling, ModelAttachments attachments, string path)
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal) { [FileFormat.Key] = FileFormat.Model, [ModelKey] = layout.Name };
        if (layout.Structure.Length > 0)
        {
            metadata[StructureKey] = layout.Structure;
        }

        if (scaling is { IsFitted: false })
        {
            metadata[ScalingKey] = NotFitted;
        }

        attachments.Write(metadata, AttachmentPrefix);
        ModelFile.Save(path, metadata, parameters, Layouts(layout), [.. ScalerTensors(scaling).SelectMany(tensors => tensors)]);
    }

    /// <summary>Reads the file. A renamed model may read its old files; a file without metadata is judged by its tensors alone.</summary>
    /// <param name="layout">What the file must hold.</param>
    /// <param name="parameters">Worthless if this throws.</param>
    /// <param name="scaling">Takes the scaling, if the network has one.</param>
    /// <param name="attachments">Takes the texts that belong to the model; empty.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">The file is broken, is the checkpoint of a training, holds other tensors or attachments that are none, or says that it is of another structure.</exception>
    public static void Load(NetworkLayout layout, Span<float> parameters, ModelScaling? scaling, ModelAttachments attachments, string path)
    {
        (ParameterLayout Tensor, float[] Values)[][] scalers = ScalerTensors(scaling);
        IReadOnlyDictionary<string, string> metadata = ModelFile.Load(
            path, parameters, Layouts(layout), [.. scalers.SelectMany(tensors => tensors)], found => RefuseCheckpoint(path, found));
        if (layout.Structure.Length > 0 && metadata.TryGetValue(StructureKey, out string? structure) && structure != layout.Structure)
        {
            throw new ModelFileException(path, StructureKey, layout.Structure, structure);
        }

        attachments.Read(path, metadata, AttachmentPrefix);
        if (metadata.GetValueOrDefault(ScalingKey) != NotFitted)
        {
            for (int i = 0; i < scalers.Length; i++)
            {
                scaling!.Scalers[i].Take(path, scalers[i]);
            }
        }
    }

    /// <summary>The network's tensors as a file has them.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="prefix">What their names in the file begin with.</param>
    public static ParameterLayout[] Layouts(NetworkLayout layout, string prefix = "") => [.. layout.Tensors.Select(tensor => Layout(tensor, prefix))];

    /// <summary>A checkpoint holds weights of the same names, but of a training under way, and lacks scaling and attachments.</summary>
    private static void RefuseCheckpoint(string path, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.GetValueOrDefault(FileFormat.Key) == FileFormat.Checkpoint)
        {
            throw new ModelFileException(
                path,
                FileFormat.Key,
                "a saved model",
                "the checkpoint of a training, which TrainingOptions.Checkpoint reads; to get its model, call Train with that checkpoint, then Save");
        }
    }

    private static ParameterLayout Layout(ParameterTensor tensor, string prefix) => new(
        new SavedTensor(prefix + tensor.Name, ImmutableArray.Create(tensor.Shape)),
        tensor.Offset,
        ImmutableArray.Create(tensor.Extents),
        ImmutableArray.Create(tensor.Strides));

    private static (ParameterLayout Tensor, float[] Values)[][] ScalerTensors(ModelScaling? scaling) =>
        scaling is null ? [] : Array.ConvertAll(scaling.Scalers, scaler => scaler.Tensors());
}
