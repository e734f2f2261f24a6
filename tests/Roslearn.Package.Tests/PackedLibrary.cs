using System.IO.Compression;
using System.Reflection;

namespace Roslearn.Package.Tests;

/// <summary>The library and its companions, packed once for all tests into a temporary folder that is also a package source; user projects lie beside it.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    /// <summary>A version that no registry has: what is restored can only be what was packed here.</summary>
    public const string Version = "0.0.1-packed-by-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("roslearn-package-").FullName;

    public string PackageFile => CompanionFile("Roslearn");

    public string SymbolFile => Path.Combine(Feed, $"Roslearn.{Version}.snupkg");

    /// <summary>The package of that name.</summary>
    public string CompanionFile(string name) => Path.Combine(Feed, $"{name}.{Version}.nupkg");

    private string Feed => Path.Combine(_folder, "feed");

    private static IEnumerable<string> PackedProjects { get; } = typeof(PackedLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(metadata => metadata.Key == "PackedProject").Select(metadata => metadata.Value!);

    /// <summary>Packs, with intermediate files of its own, because other builds of the library may be running.</summary>
    public async ValueTask InitializeAsync()
    {
        string artifacts = Path.Combine(_folder, "artifacts");
        foreach (string project in PackedProjects)
        {
            DotnetResult packed = await Dotnet.Run(
                project,
                $"pack -c Release -p:Version={Version} -p:ContinuousIntegrationBuild=true --artifacts-path \"{artifacts}\" -o \"{Feed}\"",
                TestContext.Current.CancellationToken);
            packed.Succeeded();
        }
    }

    /// <summary>Files of the package or its symbols, without what every package has.</summary>
    public static IReadOnlyList<string> Files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Makes a fresh project that references nothing but packages of this library.</summary>
    /// <param name="name">The folder and the project.</param>
    /// <param name="program">Its only file.</param>
    /// <param name="packages">The packages; without any the library alone.</param>
    public string Project(string name, string program, params string[] packages)
    {
        string references = string.Join("\n    ", (packages is [] ? ["Roslearn"] : packages).Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"));
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {references}
              </ItemGroup>
            </Project>
            """);

        // The machine's own sources stay; its packages are used where they are, but what is restored goes to a folder of our own.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" />
              </config>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{MachinePackages}" />
              </fallbackPackageFolders>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
            </configuration>
            """);
        return folder;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string MachinePackages
    {
        get
        {
            string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            return Directory.CreateDirectory(packages).FullName;
        }
    }
}
