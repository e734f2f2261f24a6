using Roslearn.Storage;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public sealed class SaveTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void LoadedModel_HasTheSameBits()
    {
        LinearNetwork<int> saved = Classifier(), loaded = Classifier();
        var model = new CompiledModel<float, int>(saved, 1);
        model.Train(Blobs(100), options: new TrainingOptions { Epochs = 2 });

        model.Save(_path);
        CompiledModel<float, int> copy = CompiledModel<float, int>.Load(loaded, _path);

        Assert.Equal(Bits(saved), Bits(loaded));
        Assert.Equal(1, loaded.Refreshes);
        Assert.Equal(model.Evaluate(Blobs(50)), copy.Evaluate(Blobs(50)));
    }

    [Fact]
    public void LoadedModel_TrainsOn()
    {
        LinearNetwork<int> saved = Classifier(), loaded = Classifier();
        var model = new CompiledModel<float, int>(saved, 1);
        model.Save(_path);
        CompiledModel<float, int> copy = CompiledModel<float, int>.Load(loaded, _path);

        model.Train(Blobs(100));
        copy.Train(Blobs(100));

        Assert.Equal(Bits(saved), Bits(loaded));
    }

    [Fact]
    public void SavedFile_HasPyTorchsShapesAndSaysWhatItIs()
    {
        LinearNetwork<int> network = Classifier();
        new CompiledModel<float, int>(network, 1).Save(_path);

        using SafetensorsReader reader = SafetensorsReader.Open(_path);
        float[] weights = new float[12];
        reader.Read("output.weight", weights.AsSpan());

        Assert.Equal(["output.weight F32 [3, 4]", "output.bias F32 [3]"], reader.Tensors.Select(tensor => tensor.ToString()));
        Assert.Equal([("format", "roslearn"), ("model", "Blobs")], reader.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        for (int unit = 0; unit < 3; unit++)
        {
            for (int input = 0; input < 4; input++)
            {
                Assert.Equal(network.Parameters.Span[input * 16 + unit], weights[unit * 4 + input]);
            }
        }
    }

    [Fact]
    public void ForeignFileWithoutMetadata_Loads()
    {
        float[] weights = [.. Enumerable.Range(0, 12).Select(i => i / 4f)];
        Safetensors.Write(_path, new Dictionary<string, string>(),
        [
            TensorEntry.FromMemory<float>(new SavedTensor("output.bias", [3]), new float[] { 1, 2, 3 }),
            TensorEntry.FromMemory<float>(new SavedTensor("output.weight", [3, 4]), weights),
        ]);
        LinearNetwork<float> network = Regression(outputs: 3);
        float[] outputs = new float[3];

        CompiledModel<float, float>.Load(network, _path).Predict([1, 0, 0, 1], outputs);

        Assert.Equal([weights[0] + weights[3] + 1, weights[4] + weights[7] + 2, weights[8] + weights[11] + 3], outputs);
    }

    [Fact]
    public void FileOfAnotherModel_IsRefused()
    {
        new CompiledModel<float, int>(Classifier(inputs: 5), 1).Save(_path);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => CompiledModel<float, int>.Load(Classifier(), _path));

        Assert.Contains("[3, 4]", refused.Message, StringComparison.Ordinal);
        Assert.Contains("[3, 5]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOfAnotherStructure_IsRefused()
    {
        LinearNetwork<int> Of(string structure) => new(Layout("Blobs", 4, 3, 0, classifier: true, structure: structure));
        new CompiledModel<float, int>(Of("4 - 3 softmax"), 1).Save(_path);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => CompiledModel<float, int>.Load(Of("4 - 3 sigmoid"), _path));

        Assert.Contains("4 - 3 softmax", refused.Message, StringComparison.Ordinal);
        Assert.Contains("4 - 3 sigmoid", refused.Message, StringComparison.Ordinal);
        CompiledModel<float, int>.Load(Of("4 - 3 softmax"), _path);
        CompiledModel<float, int>.Load(Of(""), _path);
    }

    [Fact]
    public async Task SavingWhileAnotherThreadTrains_IsRefused()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        using var running = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        network.OnBackpropagate = (_, _) => running.Set();
        Task training = Task.Run(() => model.Train(Blobs(100), null, new TrainingOptions { Epochs = int.MaxValue, Threads = 1 }, null, source.Token));
        running.Wait();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => model.Save(_path));
        source.Cancel();
        await training;

        Assert.StartsWith("Blobs is being trained on another thread: expected Save after training", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_path));
        model.Save(_path);
    }
}
