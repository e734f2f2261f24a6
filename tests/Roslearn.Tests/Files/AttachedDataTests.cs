using Roslearn.Data;
using Roslearn.Tests.Storage;
using Roslearn.Tests.Training;
using Roslearn.Training;

namespace Roslearn.Tests.Files;

/// <summary>What the data package attaches to models, and what it makes of attachments that others wrote.</summary>
public sealed class AttachedDataTests : IDisposable
{
    private const string Houses = "rooms,place,price,sold\n4,sea,100,yes\n,hill,200,no\n6,sea,300,yes\n9,,400,no\n";

    private readonly TemporaryDirectory _directory = new();
    private readonly CompiledModel<float, int> _model = new(LinearNetworks.Classifier(), 1);

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Vocabulary_ComesBackWithTheModel(bool isWords)
    {
        const string text = "It's \"quoted\" – 😀 \u0001 or not? \ud83d!";
        Vocabulary vocabulary = isWords ? Vocabulary.OfWords(text) : Vocabulary.OfCharacters(text);

        vocabulary.AttachTo(_model.Attachments);
        Vocabulary read = Vocabulary.Of(SavedAndLoaded());

        Assert.Equal(vocabulary.Count, read.Count);
        Assert.Equal(vocabulary.Encode(text), read.Encode(text));
        Assert.Equal(vocabulary.Decode(vocabulary.Encode(text)), read.Decode(read.Encode(text)));
    }

    [Fact]
    public void ClassificationEncoding_ComesBackWithTheModel()
    {
        CsvTable table = Parse(Houses);
        TableEncoding<int> encoding = TableEncoding.Classification(
            table, "sold", new() { Features = ["place", "rooms"], MissingNumbers = MissingValues.Mean, MissingCategory = "hill" });

        encoding.AttachTo(_model.Attachments);
        TableEncoding<int> read = TableEncoding.Classification(SavedAndLoaded());

        Assert.Equal(["place=hill", "place=sea", "rooms"], read.FeatureNames);
        Assert.Equal(["no", "yes"], read.TargetNames);
        AssertSame(encoding.Encode(table), read.Encode(table));
    }

    [Fact]
    public void ClassIndices_ComeBackWithTheModel()
    {
        CsvTable table = Parse("a,kind\n1,0\n2,3\n3,1\n");
        TableEncoding<int> encoding = TableEncoding.Classification(table, "kind");

        encoding.AttachTo(_model.Attachments);
        TableEncoding<int> read = TableEncoding.Classification(SavedAndLoaded());

        Assert.Equal(["0", "1", "2", "3"], read.TargetNames);
        AssertSame(encoding.Encode(table), read.Encode(table));
    }

    [Fact]
    public void RegressionEncoding_ComesBackWithTheModel_AndReadsNewRows()
    {
        TableEncoding<float> encoding = TableEncoding.Regression(
            Parse(Houses), ["price"], new() { Features = ["rooms", "place"], MissingNumbers = MissingValues.Constant(0.1f), MissingCategory = "none" });

        encoding.AttachTo(_model.Attachments);
        TableEncoding<float> read = TableEncoding.Regression(SavedAndLoaded());

        AssertSame(encoding.Encode(Parse("price,place,rooms\n7,sea,\n8,,2\n")), read.Encode(Parse("price,place,rooms\n7,sea,\n8,,2\n")));
        Assert.Throws<DataFileException>(() => read.Encode(Parse("price,place,rooms\n7,moon,1\n")));
    }

    [Fact]
    public void NothingAttached_SaysWhatIsMissing()
    {
        Assert.StartsWith("attachments has no \"vocabulary\", expected a vocabulary that AttachTo", Refusal(() => Vocabulary.Of(_model.Attachments)), StringComparison.Ordinal);
        Assert.StartsWith("attachments has no \"table\", expected the encoding of a table for a classifier", Refusal(() => TableEncoding.Classification(_model.Attachments)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"words\": []}")]
    [InlineData("{\"words\": [\"\"]}")]
    [InlineData("{\"words\": [\"a\", \"a\"]}")]
    [InlineData("{\"words\": [null]}")]
    [InlineData("{\"characters\": [97]}")]
    [InlineData("{\"characters\": [\"ab\"]}")]
    [InlineData("{\"characters\": [\"a\"], \"words\": [\"b\"]}")]
    public void HostileVocabulary_IsRefused(string json)
    {
        _model.Attachments.Set(Vocabulary.Attachment, json);

        Assert.StartsWith("attachments: \"vocabulary\" is expected to hold a vocabulary: expected ", Refusal(() => Vocabulary.Of(_model.Attachments)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("{\"features\": [], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}], \"target\": {\"column\": \"y\", \"classes\": 0}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}], \"target\": {\"column\": \"y\", \"classes\": 2000000000}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}], \"target\": {\"column\": \"y\", \"categories\": [\"b\", \"a\"]}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}], \"target\": {\"column\": \"x\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}, {\"column\": \"x\"}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\", \"substitute\": 1e300}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\", \"substitute\": \"a\"}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\", \"categories\": [\"a\", \"b\"], \"substitute\": \"c\"}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\", \"categories\": []}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": null}], \"target\": {\"column\": \"y\", \"classes\": 2}}")]
    [InlineData("{\"features\": [{\"column\": \"x\"}], \"target\": {\"columns\": [\"y\"]}}")]
    public void HostileEncoding_IsRefused(string json)
    {
        _model.Attachments.Set(TableEncoding<int>.Attachment, json);

        Assert.StartsWith(
            "attachments: \"table\" is expected to hold the encoding of a table for a classifier: expected ", Refusal(() => TableEncoding.Classification(_model.Attachments)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello", "expected JSON, found text that is no JSON at line 1, byte 1")]
    [InlineData("{}", "expected an entry \"target\", found an object without it")]
    [InlineData("[]", "expected an object, found an array")]
    [InlineData("{\"features\": [], \"target\": 7}", "expected an object, found a number")]
    [InlineData("{\"features\": [], \"target\": {\"column\": \"y\", \"classes\": \"2\"}}", "expected a number, found a string")]
    [InlineData("{\"features\": [], \"target\": {\"column\": \"y\", \"classes\": 1.5}}", "expected a whole number from 1 to 1048577, found 1.5")]
    [InlineData("{\"features\": 1, \"target\": {\"column\": \"y\", \"classes\": 2}}", "expected an array, found a number")]
    [InlineData("{\"features\": [{}], \"target\": {\"column\": \"y\", \"classes\": 2}}", "expected an entry \"column\", found an object without it")]
    [InlineData("{\"features\": [], \"target\": {\"column\": \"\\ud800\", \"classes\": 2}}", "expected Unicode text, found a string with half a surrogate pair or bytes that are not UTF-8")]
    public void HostileEncoding_IsNamedInOurWords(string json, string says)
    {
        _model.Attachments.Set(TableEncoding<int>.Attachment, json);

        Assert.Equal(
            $"attachments: \"table\" is expected to hold the encoding of a table for a classifier: {says} (Parameter 'attachments')",
            Refusal(() => TableEncoding.Classification(_model.Attachments)));
    }

    private static string Refusal(Action read) => Assert.Throws<ArgumentException>(read).Message;

    private static CsvTable Parse(string text) => CsvTable.Read(
        new StringReader(text), "table", new CsvOptions { Categories = [.. new[] { "place", "sold" }.Where(text.Split('\n')[0].Contains).Select(column => (CsvColumn)column)] });

    private static void AssertSame<TTarget>(Dataset<float, TTarget> expected, Dataset<float, TTarget> actual)
        where TTarget : unmanaged
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected.Input(i).ToArray(), actual.Input(i).ToArray());
            Assert.Equal(expected.Target(i), actual.Target(i));
        }
    }

    private ModelAttachments SavedAndLoaded()
    {
        string path = Path.Combine(_directory.Path, "model.safetensors");
        _model.Save(path);
        return CompiledModel<float, int>.Load(LinearNetworks.Classifier(), path).Attachments;
    }
}
