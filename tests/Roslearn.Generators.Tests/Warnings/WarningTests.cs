using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Tests.Clashes;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Warnings;

/// <summary>The strictest project there is gets no warning out of generated code, and nothing is silenced to that end.</summary>
public sealed class WarningTests
{
    /// <summary>C# 12 is the oldest that works: generated code has collection expressions, and the documentation writes classes without a body.</summary>
    private static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14];

    private static readonly IReadOnlyDictionary<string, string> Sources =
        new Dictionary<string, string>(Definitions.All) { [nameof(Torture)] = Torture.Source, [nameof(Torture.Containers)] = Torture.Containers };

    public static MatrixTheoryData<string, LanguageVersion, bool> Projects { get; } = new(Sources.Keys, Versions, [false, true]);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Definition_CompilesWithoutAnyDiagnostic(string name, LanguageVersion version, bool checkOverflow)
    {
        Generated generated = new UserProject(Sources[name]) { LanguageVersion = version, CheckOverflow = checkOverflow }
            .Generate(TestContext.Current.CancellationToken)
            .WithoutDiagnostics();

        Assert.All(generated.Sources, source => Assert.DoesNotContain("#pragma", source.SourceText.ToString(), StringComparison.Ordinal));
        Assert.All(generated.Sources, source => Assert.DoesNotContain("SuppressMessage", source.SourceText.ToString(), StringComparison.Ordinal));
    }

    /// <summary>A generator built against a newer compiler than the user's is left out with no more than a warning (CS9057).</summary>
    [Fact]
    public void Generator_NeedsNoNewerCompilerThanTheOldestSdk()
    {
        AssemblyName[] compilers = typeof(ModelGenerator).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(compilers);
        Assert.All(compilers, name => Assert.Equal(new Version(5, 0, 0, 0), name.Version));
    }
}
