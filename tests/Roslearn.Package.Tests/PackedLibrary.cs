using System.IO.Compression;
using System.Reflection;

namespace Roslearn.Package.Tests;

/// <summary>The library, packed once for all tests into a temporary folder that is also a package source; user projects lie beside it.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    /// <summary>A version that no registry has: what is restored can only be what was packed here.</summary>
    public const string Version = "0.0.1-packed-by-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("roslearn-package-").FullName;

    public string PackageFile => Path.Combine(Feed, $"Roslearn.{Version}.nupkg");

    public string SymbolFile => Path.Combine(Feed, $"Roslearn.{Version}.snupkg");

    private string Feed => Path.Combine(_folder, "feed");

    private static string PackedProject { get; } =
        typeof(PackedLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PackedProject").Value!;

    /// <summary>Packs, with intermediate files of its own, because other builds of the library may be running.</summary>
    public async ValueTask InitializeAsync()
    {
        string artifacts = Path.Combine(_folder, "artifacts");
        DotnetResult packed = await Dotnet.Run(
            PackedProject,
            $"pack -c Release -p:Version={Version} -p:ContinuousIntegrationBuild=true --artifacts-path \"{artifacts}\" -o \"{Feed}\"",
            TestContext.Current.CancellationToken);
        packed.Succeeded();
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

    /// <summary>Makes a fresh project that references the package alone.</summary>
    /// <param name="name">The folder and the project.</param>
    /// <param name="program">Its only file.</param>
    public string Project(string name, string program)
    {
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
                <PackageReference Include="Roslearn" Version="{Version}" />
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
