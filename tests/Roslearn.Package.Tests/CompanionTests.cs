using System.IO.Compression;
using System.Xml.Linq;

namespace Roslearn.Package.Tests;

/// <summary>The packages beside the library, in projects outside the solution that name nothing else.</summary>
public sealed class CompanionTests(PackedLibrary library)
{
    [Theory]
    [InlineData("Roslearn.Data", "Sylvan.Data.Csv")]
    [InlineData("Roslearn.Console", "Spectre.Console")]
    public void Package_HasALibraryAndNamesWhatItNeeds(string name, string dependency)
    {
        string package = library.CompanionFile(name);
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream stream = archive.GetEntry(name + ".nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        Assert.Equal(["README.md", name + ".nuspec", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"], PackedLibrary.Files(package));
        Assert.Equal("MIT", metadata.Element(space + "license")!.Value);
        XElement group = Assert.Single(metadata.Element(space + "dependencies")!.Elements());

        // Central pinning of versions names what Roslearn itself depends on, too.
        Assert.Equal(
            new[] { "Roslearn", dependency, "System.Numerics.Tensors" }.Order(StringComparer.Ordinal),
            group.Elements().Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(PackedLibrary.Version, group.Elements().Single(element => element.Attribute("id")!.Value == "Roslearn").Attribute("version")!.Value);
    }

    /// <summary>Roslearn.Data alone brings the library and its generator.</summary>
    [Fact]
    public async Task Table_IsReadLearnedAndReadAgain()
    {
        string folder = library.Project("Reads", """
            using Roslearn;
            using Roslearn.Data;

            File.WriteAllText("flowers.csv", "size,colour,kind\n" + string.Concat(Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? $"{1 + i / 60.0},red,rose\n" : $"{4 + i / 60.0},blue,aster\n")));
            CsvTable table = CsvTable.Read("flowers.csv", new CsvOptions { Categories = ["colour", "kind"] });
            (CsvTable train, CsvTable test) = table.Split(0.8, seed: 1);
            TableEncoding<int> encoding = TableEncoding.Classification(train, "kind");
            var model = new Flowers(seed: 1);
            model.Train(encoding.Encode(train));
            encoding.AttachTo(model.Attachments);
            model.Save("flowers.safetensors");
            Flowers loaded = Flowers.Load("flowers.safetensors");
            TableEncoding<int> same = TableEncoding.Classification(loaded.Attachments);
            Console.WriteLine($"{string.Join(" ", same.FeatureNames)} -> {string.Join(" ", same.TargetNames)}: {loaded.Evaluate(same.Encode(test)).Accuracy:0.00}");
            Vocabulary vocabulary = Vocabulary.OfCharacters("ab");
            Console.WriteLine(vocabulary.Decode(vocabulary.Encode("abba")));

            [Model, Input(3), Hidden(8), Classes(2), LearningRate(0.01), BatchSize(8), Epochs(40)]
            public sealed partial class Flowers;
            """, "Roslearn.Data");

        DotnetResult run = (await Dotnet.Run(folder, "run -c Release", TestContext.Current.CancellationToken)).Succeeded();

        Assert.Equal(["size colour=blue colour=red -> aster rose: 1.00", "abba"], Lines(run));
    }

    [Fact]
    public async Task Display_WritesALineForEachEpochWhereItIsRedirected()
    {
        string folder = library.Project("Shows", """
            using Roslearn;

            float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
            var data = new Dataset<float, int>(inputs, [0, 1, 1, 0]);
            TrainingHistory history = TrainingDisplay.Show(progress => new ExclusiveOr(seed: 1).Train(data, progress: progress));
            Console.WriteLine($"{history.Epochs.Count} epochs");

            [Model, Input(2), Hidden(16), Classes(2), LearningRate(0.01), BatchSize(4), Epochs(3)]
            public sealed partial class ExclusiveOr;
            """, "Roslearn.Console");

        DotnetResult run = (await Dotnet.Run(folder, "run -c Release", TestContext.Current.CancellationToken)).Succeeded();

        string[] lines = Lines(run);
        Assert.Equal(3, lines.Count(line => line.StartsWith("epoch ", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("3 epochs", lines[^1]);
    }

    private static string[] Lines(DotnetResult run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
