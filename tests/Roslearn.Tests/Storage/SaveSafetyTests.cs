using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>Whatever goes wrong while saving, the old file stays and nothing is left behind.</summary>
public sealed class SaveSafetyTests : IDisposable
{
    private const string Name = "model.safetensors";
    private readonly TemporaryDirectory directory = new();
    private readonly string path;

    public SaveSafetyTests() => path = directory.File(Name);

    [Fact]
    public void ContentThatThrows_LeavesOldFile()
    {
        Save(1);
        byte[] old = File.ReadAllBytes(path);
        var failure = new InvalidTimeZoneException("the content failed");

        var thrown = Assert.Throws<InvalidTimeZoneException>(() => Write(
            new TensorEntry(new SavedTensor("a", [1_000_000]), writer =>
            {
                writer.Write<float>(new float[500_000]);
                throw failure;
            })));

        Assert.Same(failure, thrown);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal([Name], directory.FileNames);
    }

    [Fact]
    public void TooFewElements_LeaveOldFile() => AssertRefused(
        new TensorEntry(new SavedTensor("a", [3]), writer => writer.Write<float>(new float[2])), "a: expected 3 elements, its content wrote 2.");

    [Fact]
    public void TooManyElements_LeaveOldFile() => AssertRefused(
        new TensorEntry(new SavedTensor("a", [3]), writer =>
        {
            writer.Write<float>(new float[2]);
            writer.Write<float>(new float[2]);
        }),
        "a: expected 3 elements, its content wrote at least 4.");

    [Fact]
    public void ElementsOfAnotherType_LeaveOldFile() => AssertRefused(
        new TensorEntry(new SavedTensor("a", [3]), writer => writer.Write<int>(new int[3])), "a: expected elements of F32, its content wrote I32.");

    [Fact]
    public void ElementsOfNoType_AreRefused()
    {
        var exception = Assert.Throws<NotSupportedException>(() => Write(new TensorEntry(new SavedTensor("a", [1]), writer => writer.Write<Half>(new Half[1]))));
        Assert.Contains("it cannot hold Half", exception.Message);
    }

    [Theory]
    [InlineData("a", "a", "found a again")]
    [InlineData("a", "__metadata__", "found __metadata__ again")]
    public void BadNames_AreRefusedBeforeAnythingIsWritten(string first, string second, string message)
    {
        var exception = Assert.Throws<ArgumentException>("tensors", () => Write(Entry(first), Entry(second)));
        Assert.Contains(message, exception.Message);
        Assert.Empty(directory.FileNames);
    }

    [Fact]
    public void HalfASurrogatePair_IsRefused()
    {
        var inName = Assert.Throws<ArgumentException>("tensors", () => Write(Entry("a\ud800")));
        var inMetadata = Assert.Throws<ArgumentException>(
            "metadata", () => Safetensors.Write(path, new Dictionary<string, string> { ["key"] = "\udc00" }, []));

        Assert.Contains("found half a surrogate pair at character 1", inName.Message);
        Assert.Contains("found half a surrogate pair at character 0", inMetadata.Message);
    }

    [Fact]
    public void MissingDirectory_IsNamed()
    {
        string missing = Path.Combine(directory.Path, "none", Name);
        var exception = Assert.Throws<DirectoryNotFoundException>(() => Save(1, missing));
        Assert.Contains($"Cannot save to \"{missing}\"", exception.Message);
    }

    [Fact]
    public void DirectoryAsTarget_IsNamed()
    {
        Directory.CreateDirectory(path);
        var exception = Assert.Throws<UnauthorizedAccessException>(() => Save(1));
        Assert.Contains("expected a file, found a directory", exception.Message);
        Assert.Empty(directory.FileNames);
    }

    [Fact]
    public void ReadOnlyTarget_IsKept()
    {
        Save(1);
        byte[] old = File.ReadAllBytes(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            var exception = Assert.Throws<UnauthorizedAccessException>(() => Save(2));
            Assert.Contains("found a read-only one", exception.Message);
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }

        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal([Name], directory.FileNames);
    }

    [Fact]
    public void SecondSave_ReplacesTheFileAndLeavesNothingElse()
    {
        Save(1);
        Save(2);
        Assert.Equal(2, Load());
        Assert.Equal([Name], directory.FileNames);
    }

    [Fact]
    public void SymbolicLink_IsFollowed()
    {
        string link = directory.File("latest");
        Save(1);
        try
        {
            File.CreateSymbolicLink(link, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Assert.Skip("This account may not create symbolic links.");
        }

        Save(2, link);
        Assert.Equal(2, Load());
        Assert.Equal(path, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void AccessRights_AreKept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
        }
        else
        {
            Save(1);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Save(2);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void OpenReader_KeepsTheOldModel()
    {
        Save(1);
        float[] read = new float[1];
        using (var reader = SafetensorsReader.Open(path))
        {
            Save(2);
            reader.Read("a", read.AsSpan());
        }

        Assert.Equal(1, read[0]);
        Assert.Equal(2, Load());
    }

    public void Dispose() => directory.Dispose();

    private static TensorEntry Entry(string name) => TensorEntry.FromMemory<float>(new SavedTensor(name, [1]), new float[1]);

    private void AssertRefused(TensorEntry entry, string message)
    {
        Save(1);
        byte[] old = File.ReadAllBytes(path);
        var exception = Assert.Throws<InvalidOperationException>(() => Write(entry));

        Assert.Equal(message, exception.Message);
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal([Name], directory.FileNames);
    }

    private void Write(params TensorEntry[] entries) => Safetensors.Write(path, ImmutableDictionary<string, string>.Empty, entries);

    private void Save(float value, string? to = null) => Safetensors.Write(
        to ?? path, ImmutableDictionary<string, string>.Empty, [TensorEntry.FromMemory<float>(new SavedTensor("a", [1]), new[] { value })]);

    private float Load()
    {
        using var reader = SafetensorsReader.Open(path);
        float[] read = new float[1];
        reader.Read("a", read.AsSpan());
        return read[0];
    }
}
