using Roslearn.Data;
using Roslearn.Tests.Storage;

namespace Roslearn.Tests.Files;

public sealed class VocabularyTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Characters_AreNumberedByTheirCodes()
    {
        Vocabulary vocabulary = Vocabulary.OfCharacters("banana split\n");

        Assert.Equal(10, vocabulary.Count);
        Assert.Equal([3, 2, 6, 2, 6, 2, 1], vocabulary.Encode("banana "));
        Assert.Equal("nab", vocabulary.Decode([6, 2, 3]));
    }

    [Fact]
    public void UnknownCharacter_IsNamedWithItsPlace()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Vocabulary.OfCharacters("ab").Encode("aé"));

        Assert.StartsWith("text[1] is 'é' (U+00E9), expected one of the 2 characters of the vocabulary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_AreNumberedByFrequency_OthersAreUnknown()
    {
        Vocabulary vocabulary = Vocabulary.OfWords("To be, or not to be: that is the question. It's to be!", maximum: 5);

        Assert.Equal(5, vocabulary.Count);
        Assert.Equal([1, 2, 0, 3], vocabulary.Encode("BE to sleep!"));
        Assert.Equal("to be <unknown>", vocabulary.Decode([2, 1, 0]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SavedVocabulary_IsReadBack(bool isWords)
    {
        const string text = "It's \"quoted\" – \u0001 or not?";
        Vocabulary vocabulary = isWords ? Vocabulary.OfWords(text) : Vocabulary.OfCharacters(text);
        string path = Path.Combine(_directory.Path, "vocabulary.json");
        vocabulary.Save(path);

        Vocabulary read = Vocabulary.Load(path);

        Assert.Equal(vocabulary.Count, read.Count);
        Assert.Equal(vocabulary.Encode(text), read.Encode(text));
        Assert.Equal(vocabulary.Decode(vocabulary.Encode(text)), read.Decode(read.Encode(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"characters\": []}")]
    [InlineData("{\"characters\": [\"ab\"]}")]
    [InlineData("{\"characters\": [\"a\", \"a\"]}")]
    [InlineData("{\"characters\": [1]}")]
    [InlineData("{\"letters\": [\"a\"]}")]
    public void OtherFile_IsRefused(string json)
    {
        string path = Path.Combine(_directory.Path, "vocabulary.json");
        File.WriteAllText(path, json);

        DataFileException error = Assert.Throws<DataFileException>(() => Vocabulary.Load(path));

        Assert.Contains("an object with the array \"characters\" or \"words\" of different strings", error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("Hello", "text that is no JSON at line 1, byte 1")]
    [InlineData("{\"words\":\n [\"a\",", "text that is no JSON at line 2, byte 6")]
    [InlineData("{\"words\":\n [x]}", "text that is no JSON at line 2, byte 3")]
    [InlineData("[]", "an array")]
    [InlineData("{}", "an object of 0 entries")]
    [InlineData("{\"characters\": 1}", "a number")]
    [InlineData("{\"characters\": []}", "\"characters\" without any")]
    [InlineData("{\"characters\": [\"ab\"]}", "\"ab\", which is no single character")]
    [InlineData("{\"words\": [\"b\", \"a\", \"a\"]}", "\"a\" more than once")]
    [InlineData("{\"words\": [null]}", "null")]
    [InlineData("{\"words\": [\"\\udc00\"]}", "a string with half a surrogate pair or bytes that are not UTF-8")]
    [InlineData("{\"letters\": [\"a\"]}", "an object with \"letters\"")]
    public void OtherFile_IsNamedInOurWords(string json, string found)
    {
        string path = Path.Combine(_directory.Path, "vocabulary.json");
        File.WriteAllText(path, json);

        DataFileException error = Assert.Throws<DataFileException>(() => Vocabulary.Load(path));

        Assert.Equal($"{path}: expected an object with the array \"characters\" or \"words\" of different strings, found {found}", error.Message);
    }

    [Fact]
    public void BadToken_IsNamed() => Assert.StartsWith(
        "tokens[1] is 2, expected a token from 0 to 1", Assert.Throws<ArgumentException>(() => Vocabulary.OfCharacters("ab").Decode([1, 2])).Message, StringComparison.Ordinal);
}
