using Roslearn.Storage;
using Roslearn.Tests.Storage;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public sealed class AttachmentTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Model => Path.Combine(_directory.Path, "model.safetensors");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Attachments_AreSavedAndLoadedWithTheModel()
    {
        CompiledModel<float, int> model = New();
        model.Attachments.Set("note", "old");
        model.Attachments.Set("note", "\"quoted\" – 😀 \u0001\n");
        model.Attachments.Set("a.b-c_9", "");
        model.Save(Model);

        CompiledModel<float, int> loaded = CompiledModel<float, int>.Load(Classifier(), Model);

        Assert.Equal(["a.b-c_9", "note"], loaded.Attachments.Names);
        Assert.True(loaded.Attachments.TryGet("note", out string? note));
        Assert.Equal("\"quoted\" – 😀 \u0001\n", note);
        Assert.True(loaded.Attachments.TryGet("a.b-c_9", out string? empty));
        Assert.Equal("", empty);
        Assert.Equal(model.Evaluate(Blobs(50)), loaded.Evaluate(Blobs(50)));
    }

    [Fact]
    public void RemovedAttachment_IsNotSaved()
    {
        CompiledModel<float, int> model = New();
        model.Attachments.Set("note", "text");

        Assert.True(model.Attachments.Remove("note"));
        Assert.False(model.Attachments.Remove("note"));
        model.Save(Model);

        Assert.Empty(CompiledModel<float, int>.Load(Classifier(), Model).Attachments.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Note")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void BadName_IsRefusedWhenSet_AndInAFile(string name)
    {
        CompiledModel<float, int> model = New();

        ArgumentException set = Assert.Throws<ArgumentException>(() => model.Attachments.Set(name, "text"));
        ModelFileException read = Assert.Throws<ModelFileException>(() => LoadWith(("attachment." + name, "text")));

        Assert.Contains("expected 1 to 64 characters of a-z", set.Message, StringComparison.Ordinal);
        Assert.Contains("the name of an attachment: expected 1 to 64 characters of a-z", read.Message, StringComparison.Ordinal);
        Assert.Empty(model.Attachments.Names);
    }

    [Fact]
    public void TooMuchText_IsRefusedWhenSet_AndInAFile()
    {
        string half = new('x', ModelAttachments.MaximumLength / 2);
        CompiledModel<float, int> model = New();
        model.Attachments.Set("first", half);
        model.Attachments.Set("second", half);
        model.Attachments.Set("second", half);

        ArgumentException set = Assert.Throws<ArgumentException>(() => model.Attachments.Set("third", "x"));
        ModelFileException read = Assert.Throws<ModelFileException>(
            () => LoadWith(("attachment.first", half), ("attachment.second", half), ("attachment.third", "x")));

        Assert.Contains("text makes 8388609 characters of attachments, expected at most 8388608", set.Message, StringComparison.Ordinal);
        Assert.Contains("attachments: expected at most 8388608 characters", read.Message, StringComparison.Ordinal);
    }

    /// <summary>Each character takes six bytes of the header.</summary>
    [Fact]
    public void LongestText_FitsIntoAFile_HoweverItIsWritten()
    {
        CompiledModel<float, int> model = New();
        string text = new('ä', ModelAttachments.MaximumLength);
        model.Attachments.Set("longest", text);
        model.Save(Model);

        Assert.True(CompiledModel<float, int>.Load(Classifier(), Model).Attachments.TryGet("longest", out string? read));
        Assert.True(text == read);
    }

    [Fact]
    public void HalfASurrogatePair_IsRefused() => Assert.StartsWith(
        "text[1] is half a surrogate pair", Assert.Throws<ArgumentException>(() => New().Attachments.Set("note", "a\ud83d")).Message, StringComparison.Ordinal);

    private static CompiledModel<float, int> New() => new(Classifier(), 1);

    /// <summary>Loads a good file of the model with metadata that no model would write.</summary>
    private void LoadWith(params (string Key, string Text)[] metadata)
    {
        LinearNetwork<int> network = Classifier();
        ModelFile.Save(Model, metadata.ToDictionary(entry => entry.Key, entry => entry.Text), network.Parameters.Span, WeightFile.Layouts(network.Layout));
        CompiledModel<float, int>.Load(Classifier(), Model);
    }
}
