using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class ModelFileTests : IDisposable
{
    private static readonly ImmutableArray<ParameterLayout> Layouts =
    [
        ParameterLayout.Transposed(new SavedTensor("output.weight", [3, 2]), 0, 4),
        ParameterLayout.Contiguous(new SavedTensor("output.bias", [3]), 8),
    ];

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void SavedModel_IsLoaded()
    {
        string path = directory.File("model.safetensors");
        float[] parameters = [1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0];
        ModelFile.Save(path, new Dictionary<string, string> { ["model"] = "DigitClassifier" }, parameters, Layouts);

        float[] loaded = new float[12];
        var metadata = ModelFile.Load(path, loaded, Layouts);

        Assert.Equal(parameters, loaded);
        Assert.Equal("DigitClassifier", metadata["model"]);
        using var reader = SafetensorsReader.Open(path);
        float[] weight = new float[6];
        reader.Read("output.weight", weight.AsSpan());
        Assert.Equal([1, 4, 2, 5, 3, 6], weight);
    }

    [Fact]
    public void FileOfAnotherModel_LeavesParametersUntouched()
    {
        string path = directory.File("model.safetensors");
        ModelFile.Save(path, ImmutableDictionary<string, string>.Empty, new float[12], [Layouts[0]]);
        float[] parameters = [1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0];
        float[] before = [.. parameters];

        var exception = Assert.Throws<ModelFileException>(() => ModelFile.Load(path, parameters, Layouts));

        Assert.Contains("output.bias: expected F32 [3], found no such tensor.", exception.Message);
        Assert.Equal(before, parameters);
    }

    public void Dispose() => directory.Dispose();
}
