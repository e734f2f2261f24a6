using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Roslearn.Package.Tests;

public sealed class PackageContentTests(PackedLibrary library)
{
    [Fact]
    public void Package_HasLibraryGeneratorAndFixes() => Assert.Equal(
        [
            "README.md",
            "Roslearn.nuspec",
            "analyzers/dotnet/cs/Roslearn.CodeFixes.dll",
            "analyzers/dotnet/cs/Roslearn.Generators.dll",
            "lib/net10.0/Roslearn.dll",
            "lib/net10.0/Roslearn.xml",
        ],
        PackedLibrary.Files(library.PackageFile));

    [Fact]
    public void SymbolPackage_HasTheSymbols() =>
        Assert.Equal(["Roslearn.nuspec", "lib/net10.0/Roslearn.pdb"], PackedLibrary.Files(library.SymbolFile));

    [Fact]
    public void Nuspec_NamesLicenceReadmeAndOneDependency()
    {
        using ZipArchive archive = ZipFile.OpenRead(library.PackageFile);
        using Stream stream = archive.GetEntry("Roslearn.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace space = metadata.Name.Namespace;

        Assert.Equal("Roslearn", metadata.Element(space + "id")!.Value);
        Assert.Equal(("MIT", "expression"), (metadata.Element(space + "license")!.Value, metadata.Element(space + "license")!.Attribute("type")!.Value));
        Assert.Equal("README.md", metadata.Element(space + "readme")!.Value);
        Assert.NotEmpty(metadata.Element(space + "description")!.Value);
        XElement group = Assert.Single(metadata.Element(space + "dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Equal(["System.Numerics.Tensors"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value));
    }

    [Fact]
    public void Assemblies_AreBuiltDeterministically()
    {
        using ZipArchive archive = ZipFile.OpenRead(library.PackageFile);
        ZipArchiveEntry[] assemblies = [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))];

        Assert.Equal(3, assemblies.Length);
        Assert.All(assemblies, assembly =>
        {
            using var content = new MemoryStream();
            using (Stream stream = assembly.Open())
            {
                stream.CopyTo(content);
            }

            using var file = new PEReader(new MemoryStream(content.ToArray()));
            Assert.Contains(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });
    }
}
