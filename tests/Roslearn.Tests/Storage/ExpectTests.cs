using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class ExpectTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void SameTensorsInOtherOrder_AreAccepted()
    {
        using var reader = Open(new SavedTensor("b", [2]), new SavedTensor("a", []));
        reader.Expect([new SavedTensor("a", []), new SavedTensor("b", [2])]);
    }

    /// <summary>PyTorch writes it beside the running statistics; a tensor of that name anywhere else is as unexpected as any.</summary>
    [Fact]
    public void BatchCountBesideRunningStatistics_IsNotAskedFor()
    {
        using var reader = Open(new SavedTensor("batchnorm1.running_mean", [2]), new SavedTensor("batchnorm1.num_batches_tracked", [], TensorElementType.I64));

        reader.Expect([new SavedTensor("batchnorm1.running_mean", [2])]);

        using var other = Open(new SavedTensor("batchnorm1.running_mean", [2]), new SavedTensor("batchnorm2.num_batches_tracked", [], TensorElementType.I64));
        Assert.Throws<ModelFileException>(() => other.Expect([new SavedTensor("batchnorm1.running_mean", [2])]));
    }

    [Fact]
    public void OtherShape_NamesBothShapes()
    {
        using var reader = Open(new SavedTensor("hidden1.weight", [64, 784]));
        var exception = Assert.Throws<ModelFileException>(() => reader.Expect([new SavedTensor("hidden1.weight", [128, 784])]));

        Assert.Equal($"Cannot use the model file \"{reader.FilePath}\": hidden1.weight: expected [128, 784], found [64, 784].", exception.Message);
        Assert.Equal([new ModelFileProblem("hidden1.weight", "[128, 784]", "[64, 784]")], exception.Problems);
    }

    [Fact]
    public void EveryMismatch_IsListedInOneMessage()
    {
        using var reader = Open(
            new SavedTensor("hidden1.weight", [6, 4]),
            new SavedTensor("hidden1.bias", [6], TensorElementType.F64),
            new SavedTensor("hidden2.weight", [3]),
            new SavedTensor("output.bias", [2]));
        var exception = Assert.Throws<ModelFileException>(() => reader.Expect(
        [
            new SavedTensor("hidden1.weight", [4, 6]),
            new SavedTensor("hidden1.bias", [6]),
            new SavedTensor("output.weight", [2, 6]),
            new SavedTensor("output.bias", [2]),
        ]));

        Assert.Equal(
            $"""
            Cannot use the model file "{reader.FilePath}":
              hidden1.weight: expected [4, 6], found [6, 4]
              hidden1.bias: expected F32 [6], found F64 [6]
              output.weight: expected F32 [2, 6], found no such tensor
              hidden2.weight: expected no such tensor, found F32 [3]
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Fact]
    public void ThousandsOfUnexpectedTensors_GiveAShortMessage()
    {
        using var reader = Open([.. Enumerable.Range(0, 5000).Select(i => new SavedTensor($"layer{i}.weight", [1]))]);
        var exception = Assert.Throws<ModelFileException>(() => reader.Expect([new SavedTensor("output.bias", [1])]));

        Assert.Equal(1 + 20 + 1, exception.Problems.Length);
        Assert.Contains("layer0.weight: expected no such tensor, found F32 [1]", exception.Message);
        Assert.EndsWith("other names: expected no such tensor, found 4980 more", exception.Message);
    }

    [Theory]
    [InlineData(TensorElementType.I32)]
    [InlineData(TensorElementType.U8)]
    public void OtherElementType_IsRefusedByRead(TensorElementType type)
    {
        using var reader = Open(new SavedTensor("a", [2], type));
        var exception = Assert.Throws<ModelFileException>(() => reader.Read("a", new float[2].AsSpan()));
        Assert.Contains($"a: expected F32, found {type}.", exception.Message);
    }

    [Fact]
    public void UnknownName_IsRefusedByRead()
    {
        using var reader = Open(new SavedTensor("a", [2]));
        var exception = Assert.Throws<ModelFileException>(() => reader.Read("b", new float[2].AsSpan()));
        Assert.Contains("b: expected a tensor of this name, found no such tensor.", exception.Message);
    }

    [Fact]
    public void OtherLengthOfDestination_NamesBoth()
    {
        using var reader = Open(new SavedTensor("a", [2, 3]));
        var exception = Assert.Throws<ArgumentException>("destination", () => reader.Read("a", new float[5].AsSpan()));
        Assert.Contains("a: expected space for 6 elements, found 5.", exception.Message);
    }

    public void Dispose() => directory.Dispose();

    private SafetensorsReader Open(params SavedTensor[] tensors)
    {
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, ImmutableDictionary<string, string>.Empty, [.. tensors.Select(tensor => new TensorEntry(tensor, writer => WriteZeros(tensor, writer)))]);
        return SafetensorsReader.Open(path);
    }

    private static void WriteZeros(SavedTensor tensor, TensorWriter writer)
    {
        switch (tensor.ElementType)
        {
            case TensorElementType.F32: writer.Write<float>(new float[tensor.ElementCount]); break;
            case TensorElementType.F64: writer.Write<double>(new double[tensor.ElementCount]); break;
            case TensorElementType.I64: writer.Write<long>(new long[tensor.ElementCount]); break;
            case TensorElementType.I32: writer.Write<int>(new int[tensor.ElementCount]); break;
            case TensorElementType.U8: writer.Write<byte>(new byte[tensor.ElementCount]); break;
        }
    }
}
