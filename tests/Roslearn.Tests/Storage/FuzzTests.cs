using System.Text;
using CsCheck;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>Damaged files give a <see cref="ModelFileException"/> or are read; nothing else, and without large allocations.</summary>
public sealed class FuzzTests : IDisposable
{
    private const string Header =
        """{"__metadata__":{"model":"é"},"hidden1.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"hidden1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[12,36]},"step":{"dtype":"I64","shape":[],"data_offsets":[36,44]}}       """;

    private static readonly byte[] Valid = RawFile.Bytes(Header, [.. RawFile.Floats(1, 2, 3, 4, 5, 6, 7, 8, 9), 1, 0, 0, 0, 0, 0, 0, 0]);

    private static readonly SavedTensor[] Expected =
        [new("hidden1.weight", [3, 2]), new("hidden1.bias", [3]), new("step", [], TensorElementType.I64)];

    private static readonly Gen<byte> GenByte = Gen.OneOf(Gen.Byte, Gen.OneOf<byte>([.. "{}[],:\"0123456789-eE.\\u \0nf"u8]));

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void UndamagedFile_IsRead() => Assert.True(IsRead(Valid));

    [Fact]
    public void ChangedBytes_GiveSuccessOrModelFileException() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1], GenByte).Array[1, 4].Sample(
            changes =>
            {
                byte[] bytes = [.. Valid];
                foreach (var (position, value) in changes)
                {
                    bytes[position] = value;
                }

                IsRead(bytes);
            },
            iter: 5_000);

    [Fact]
    public void RemovedInsertedAndMovedBytes_GiveSuccessOrModelFileException() =>
        Gen.Select(Gen.Int[8, Valid.Length], Gen.Int[0, 30], GenByte.Array[0, 30], Gen.Int[0, Valid.Length], Gen.Bool).Sample(
            (position, removed, inserted, copiedFrom, repairLength) =>
            {
                byte[] copied = Valid[copiedFrom..Math.Min(copiedFrom + removed, Valid.Length)];
                byte[] bytes = [.. Valid[..position], .. inserted, .. copied, .. Valid[Math.Min(position + removed, Valid.Length)..]];
                if (repairLength)
                {
                    int grown = bytes.Length - Valid.Length;
                    byte[] header = bytes[8..Math.Clamp(8 + Encoding.UTF8.GetByteCount(Header) + grown, 8, bytes.Length)];
                    bytes = RawFile.Bytes(header, bytes[(8 + header.Length)..]);
                }

                IsRead(bytes);
            },
            iter: 5_000);

    [Fact]
    public void ChangedNumbers_GiveSuccessOrModelFileException()
    {
        string[] numbers = ["0", "1", "2", "12", "-1", "4294967296", "2147483647", "9223372036854775807", "18446744073709551615", "1e9", "1.5"];
        Gen.Select(Gen.Int[0, 9], Gen.OneOf(numbers)).Array[1, 4].Sample(
            changes =>
            {
                int number = 0;
                string header = System.Text.RegularExpressions.Regex.Replace(
                    Header,
                    @"(?<=[\[,])\d+",
                    match =>
                    {
                        int current = number++;
                        return changes.Where(change => change.Item1 == current).Select(change => change.Item2).FirstOrDefault(match.Value);
                    });
                IsRead(RawFile.Bytes(header, Valid[^44..]));
            },
            iter: 5_000);
    }

    [Fact]
    public void RandomBytes_GiveSuccessOrModelFileException() =>
        Gen.Byte.Array[0, 300].Sample(bytes => { IsRead(bytes); }, iter: 5_000);

    public void Dispose() => directory.Dispose();

    /// <summary>Opens and reads a file of <paramref name="bytes"/>; any exception but the one allowed, and any large allocation, fails the test.</summary>
    private bool IsRead(byte[] bytes)
    {
        string path = directory.File(Environment.CurrentManagedThreadId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.WriteAllBytes(path, bytes);
        float[] weight = new float[6];
        float[] bias = new float[3];
        long[] step = new long[1];
        bool read = true;

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            using var reader = SafetensorsReader.Open(path);
            reader.Expect(Expected);
            reader.Read("hidden1.weight", weight.AsSpan());
            reader.Read("hidden1.bias", bias.AsSpan());
            reader.Read("step", step.AsSpan());
        }
        catch (ModelFileException exception)
        {
            read = false;
            Assert.StartsWith($"Cannot use the model file \"{path}\":", exception.Message);
            Assert.All(exception.Problems, problem => Assert.False(problem.Subject == "" || problem.Expected == "" || problem.Found == ""));
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < (1024 * 1024) + bytes.Length, $"allocated {allocated} bytes for a file of {bytes.Length}");
        return read;
    }
}
