using Roslearn.Data;
using Roslearn.Tests.Storage;
using Roslearn.Tests.Training;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Data.Npy;

public sealed class NpyDatasetTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void FloatsAndClasses_AreExamples()
    {
        Dataset<float, int> data = NpyDataset.Open<float, int>(
            Save("x", NpyFile.Bytes("<f4", "(3, 2)", 1f, 2, 3, 4, 5, 6)), Save("y", NpyFile.Bytes("<i8", "(3,)", 2L, 0, 1)));

        Assert.Equal(3, data.Count);
        Assert.Equal([3, 4], data.Input(1).ToArray());
        Assert.Equal((2, 1), (data.Target(0), data.Target(2)));
    }

    public static TheoryData<byte[], float[]> NumberTypes => new()
    {
        { NpyFile.Bytes("<f8", "(2, 2)", 1.5, -2, 0.1, 1e30), [1.5f, -2, 0.1f, 1e30f] },
        { NpyFile.Bytes("<f2", "(2, 2)", (Half)1.5, (Half)(-2), (Half)0, (Half)1), [1.5f, -2, 0, 1] },
        { NpyFile.Bytes("|u1", "(2, 2)", (byte)0, (byte)1, (byte)127, (byte)255), [0, 1, 127, 255] },
        { NpyFile.Bytes("|b1", "(2, 2)", (byte)0, (byte)1, (byte)1, (byte)0), [0, 1, 1, 0] },
        { NpyFile.Bytes("|i1", "(2, 2)", (sbyte)0, (sbyte)1, (sbyte)-128, (sbyte)127), [0, 1, -128, 127] },
        { NpyFile.Bytes("<i2", "(2, 2)", (short)0, (short)1, short.MinValue, short.MaxValue), [0, 1, -32768, 32767] },
        { NpyFile.Bytes("<u2", "(2, 2)", (ushort)0, (ushort)1, (ushort)2, ushort.MaxValue), [0, 1, 2, 65535] },
        { NpyFile.Bytes("<i4", "(2, 1, 2)", 0, 1, -7, 1 << 20), [0, 1, -7, 1 << 20] },
        { NpyFile.Bytes("<u4", "(2, 2)", 0u, 1u, 2u, 1u << 31), [0, 1, 2, 2147483648f] },
        { NpyFile.Bytes("<i8", "(2, 2)", 0L, 1L, -1L << 40, 1L << 40), [0, 1, -1099511627776f, 1099511627776f] },
        { NpyFile.Bytes("<u8", "(2, 2)", 0ul, 1ul, 2ul, 1ul << 63), [0, 1, 2, 9223372036854775808f] },
        { NpyFile.Bytes("{\"shape\": (2, 2), \"fortran_order\": False, \"descr\": \"<f4\"}", new byte[16], version: 2), [0, 0, 0, 0] },
        { NpyFile.Bytes("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", new byte[16], version: 3), [0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(NumberTypes))]
    public void EveryNumberType_IsReadAsFloat(byte[] file, float[] expected)
    {
        Dataset<float, int> data = NpyDataset.Open<float, int>(Save("x", file), Save("y", NpyFile.Bytes("<i4", "(2,)", 0, 1)));

        Assert.Equal(expected, data.Input(0).ToArray().Concat(data.Input(1).ToArray()));
    }

    /// <summary>Rows of every length from 1 to 300: blocks, words and chunks begin and end anywhere.</summary>
    [Fact]
    public void EveryRowLength_IsReadWhole()
    {
        for (int length = 1; length <= 300; length += 1 + (length / 20))
        {
            float[] values = [.. Enumerable.Range(0, 3 * length).Select(i => (float)i)];
            string labels = Save("y", NpyFile.Bytes("|u1", "(3,)", (byte)0, (byte)1, (byte)2));
            Dataset<float, int> floats = NpyDataset.Open<float, int>(Save($"f{length}", NpyFile.Bytes("<f4", $"(3, {length})", values)), labels);
            Dataset<float, int> doubles = NpyDataset.Open<float, int>(
                Save($"d{length}", NpyFile.Bytes("<f8", $"(3, {length})", Array.ConvertAll(values, value => (double)value))), labels);
            for (int row = 0; row < 3; row++)
            {
                Assert.Equal(values[(row * length)..((row + 1) * length)], floats.Input(row).ToArray());
                Assert.Equal(floats.Input(row).ToArray(), doubles.Input(row).ToArray());
            }
        }
    }

    /// <summary>All that training does with examples: validation drawn from them, shuffling, threads, scaling, evaluation.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void MappedData_TrainsOnTheBitsOfMemory(int threads)
    {
        Dataset<float, int> memory = Blobs(333);
        Dataset<float, int> mapped = Mapped(memory);
        var options = new TrainingOptions { Epochs = 3, Threads = threads, ValidationSplit = 0.2, BatchSize = 32 };
        var (expected, expectedHistory) = Train(memory.Slice(10, 300).Shuffle(4));
        var (bits, history) = Train(mapped.Slice(10, 300).Shuffle(4));

        Assert.Equal(expected, bits);
        Assert.Equal(expectedHistory.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)), history.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)));

        (int[] Bits, TrainingHistory History) Train(Dataset<float, int> data)
        {
            LinearNetwork<int> network = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.Standard));
            TrainingHistory trained = new CompiledModel<float, int>(network, 1).Train(data, options: options);
            return (Bits(network), trained);
        }
    }

    [Fact]
    public void SeveralTargets_AreTrainedOn()
    {
        float[] inputs = [.. Enumerable.Range(0, 80).Select(i => i % 7 * 0.1f)], targets = [.. Enumerable.Range(0, 40).Select(i => i % 5 * 0.2f)];
        Dataset<float, float> mapped = NpyDataset.Open<float, float>(
            Save("x", NpyFile.Bytes("<f4", "(20, 4)", inputs)), Save("y", NpyFile.Bytes("<f4", "(20, 2)", targets)));
        LinearNetwork<float> network = Regression(), twin = Regression();

        new CompiledModel<float, float>(network, 1).Train(mapped);
        new CompiledModel<float, float>(twin, 1).Train(new(inputs, targets));

        Assert.Equal(Bits(twin), Bits(network));
    }

    /// <summary>Half a gigabyte of examples, a few megabytes of memory. The file has holes, so that it takes no space.</summary>
    [Fact]
    public void LargeFile_TakesLittleMemory()
    {
        const int Rows = 1 << 17, Length = 1 << 10;
        string path = Save("x", NpyFile.Bytes($"{{'descr': '<f4', 'fortran_order': False, 'shape': ({Rows}, {Length}), }}", []));
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(file.Length + ((long)Rows * Length * sizeof(float)));
        }

        var data = NpyDataset.Open<float, int>(path, Save("y", NpyFile.Bytes("|u1", $"({Rows},)", new byte[Rows])));
        BoundDataset<float, int> bound = Allocating(20_000_000, () => data.Bind(new DataContract("Large", Length, 1, 1, false), "data"));
        Dataset<float, int> part = Allocating(2_000_000, () => data.Slice(1000, 64));
        LinearNetwork<int> network = Classifier(Length, 1);

        Allocating(4_000_000, () => new CompiledModel<float, int>(network, 1).Train(part, options: new() { Epochs = 1, Threads = 1 }));
        Assert.Equal(Rows, bound.Count);

        static T Allocating<T>(long most, Func<T> action)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            T result = action();
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, most);
            return result;
        }
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        LinearNetwork<int> network = Classifier();
        BoundDataset<float, int> data = Mapped(Blobs(64)).Bind(DataContract.Of(network.Layout), "train");
        var work = new Workspace<float, int>(network.Layout, 64, network.Layout.TrainingFloats);
        int[] positions = [.. Enumerable.Range(0, 64)];
        long allocated = 0;
        for (int round = 0; round < 100; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            data.Gather(positions, work, 0);
            data.FirstTarget(7);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    public static TheoryData<byte[], string> BadFiles => new()
    {
        { [], "expected a .npy file, which numpy.save writes" },
        { [.. "just some text, longer than a header"u8], "expected a .npy file" },
        { NpyFile.Bytes("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", new byte[16], version: 4), "expected version 1, 2 or 3" },
        { NpyFile.Bytes("<f4", "(2, 2)", 1f, 2, 3), "144 bytes for 2 x 2 elements of 4 bytes and the header, found 140" },
        { NpyFile.Bytes("<f4", "(2, 2)", 1f, 2, 3, 4, 5), "found 148" },
        { NpyFile.Bytes("<f4", "(2, 2)", 1f)[..60], "the end of the file" },
        { NpyFile.Bytes(">f4", "(2, 2)", 1f, 2, 3, 4), "expected elements of one of the types <f4, <f8" },
        { NpyFile.Bytes("<c8", "(2, 2)", 1f, 2, 3, 4), "found <c8" },
        { NpyFile.Bytes("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }", new byte[8]), "'descr': the type of the elements, without fields" },
        { NpyFile.Bytes("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }", new byte[16]), "numpy.ascontiguousarray" },
        { NpyFile.Bytes("{'descr': '<f4', 'shape': (2, 2), }", new byte[16]), "'fortran_order'" },
        { NpyFile.Bytes("{'descr': '<f4', 'fortran_order': False, }", new byte[16]), "'shape'" },
        { NpyFile.Bytes("<f4", "()", 1f), "at least 1 dimension" },
        { NpyFile.Bytes("<f4", "(2, -2)", 1f), "dimension 1: expected a whole number, found -2" },
        { NpyFile.Bytes("<f4", "(2, 99999999999999999999)", 1f), "dimension 1: expected a whole number" },
        { NpyFile.Bytes("<f4", "(9999999999,)", 1f), "at most 2147483647 rows" },
        { NpyFile.Bytes("<f4", "(2, 4611686018427387904, 4611686018427387904)", 1f), "at most 2147483647 rows" },
        { NpyFile.Bytes("<f8", "(2147483647, 2147483591)", 1f), "bytes for 2147483647 x 2147483591 elements" },
        { [.. NpyFile.Bytes("{}", [], version: 2)[..8], 255, 255, 255, 255, .. new byte[99]], "a header of at most 65536 bytes, found 4294967295" },
        { NpyFile.Bytes("<f4", "(3, 2)", 1f, 2, 3, 4, 5, 6), "y: expected 3 rows, one for each of" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void BadFile_SaysWhatIsWrong(byte[] file, string says)
    {
        string path = Save("x", file), labels = Save("y", NpyFile.Bytes("|u1", "(2,)", (byte)0, (byte)1));

        Assert.Contains(says, Assert.Throws<DataFileException>(() => NpyDataset.Open<float, int>(path, labels)).Message);
    }

    [Fact]
    public void FractionsAsClasses_AreRefused()
    {
        string path = Save("x", NpyFile.Bytes("<f4", "(2,)", 0f, 1));

        Assert.Contains("expected whole numbers (an integer type)", Assert.Throws<DataFileException>(() => NpyDataset.Open<float, int>(path, path)).Message);
        Assert.Throws<NotSupportedException>(() => NpyDataset.Open<double, int>(path, path));
    }

    [Fact]
    public void ValuesThatAModelCannotUse_AreNamed()
    {
        string x = Save("x", NpyFile.Bytes("<f4", "(3, 4)", 0f, 0, 0, 0, 0, 0, 0, 0, 0, float.NaN, 0, 0));
        string y = Save("y", NpyFile.Bytes("<i8", "(3,)", 0L, 1, 2)), bad = Save("bad", NpyFile.Bytes("<i8", "(3,)", 0L, 1L << 40, 2));
        string zeros = Save("zeros", NpyFile.Bytes("<f4", "(3, 4)", new float[12]));

        Refused("data: inputs[9] (example 2, value 1) is NaN", NpyDataset.Open<float, int>(x, y));
        Refused("data: targets[1] is 2147483647, expected a class index from 0 to 2", NpyDataset.Open<float, int>(zeros, bad));
        Refused($"data: {zeros} has 4 values an example, expected 5, the input size of Blobs", NpyDataset.Open<float, int>(zeros, y), inputs: 5);

        static void Refused(string message, Dataset<float, int> data, int inputs = 4)
        {
            var model = new CompiledModel<float, int>(Classifier(inputs), 1);
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => model.Evaluate(data)).Message);
        }
    }

    private Dataset<float, int> Mapped(Dataset<float, int> data)
    {
        float[] inputs = [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray())];
        long[] labels = [.. Enumerable.Range(0, data.Count).Select(i => (long)data.Target(i))];
        return NpyDataset.Open<float, int>(
            Save("inputs", NpyFile.Bytes("<f4", $"({data.Count}, {inputs.Length / data.Count})", inputs)), Save("labels", NpyFile.Bytes("<i8", $"({data.Count},)", labels)));
    }

    private string Save(string name, byte[] content)
    {
        string path = _directory.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
