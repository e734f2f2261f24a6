using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class ConcurrentSaveTests : IDisposable
{
    private const int Count = 50_000;
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void SavesAndLoadsAtOnce_SeeWholeFilesOnly()
    {
        var layouts = ImmutableArray.Create(ParameterLayout.Contiguous(new SavedTensor("a", [Count]), 0));
        string path = directory.File("model.safetensors");
        Save(0);

        Parallel.For(1, 41, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            if (i % 2 == 0)
            {
                Save(i);
                return;
            }

            float[] read = new float[Count];
            ModelFile.Load(path, read, layouts);
            Assert.True(read.AsSpan().IndexOfAnyExcept(read[0]) < 0, "a file with elements of two saves");
        });

        Assert.Equal(["model.safetensors"], directory.FileNames);

        void Save(float value)
        {
            float[] values = new float[Count];
            Array.Fill(values, value);
            ModelFile.Save(path, ImmutableDictionary<string, string>.Empty, values, layouts);
        }
    }

    public void Dispose() => directory.Dispose();
}
