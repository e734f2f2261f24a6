using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Snapshots;

/// <summary>
/// Snapshots after the conventions of Verify and Verify.SourceGenerators, so that these can take over unchanged: <c>Class.Method#HintName.verified.cs</c>
/// beside the test (UTF-8 with a byte order mark, \n, the hint name in the first line), a <c>.received</c> file beside it where it differs
/// or is missing, and a failure then.
/// </summary>
internal static class Snapshot
{
    private static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares all generated files.</summary>
    public static void Verify(Generated generated, [CallerFilePath] string test = "", [CallerMemberName] string method = "")
    {
        foreach (GeneratedSourceResult source in generated.Sources.OrderBy(source => source.HintName, StringComparer.Ordinal))
        {
            string name = "#" + Path.GetFileNameWithoutExtension(source.HintName);
            Compare($"//HintName: {source.HintName}\n{source.SourceText}", Name(test, method) + name, "cs");
        }
    }

    /// <summary>Compares a text.</summary>
    public static void Verify(string text, [CallerFilePath] string test = "", [CallerMemberName] string method = "") =>
        Compare(text, Name(test, method), "txt");

    /// <summary>The path without its ends. A deterministic build replaces the start of the caller's path, so it is taken from the project.</summary>
    private static string Name(string test, string method)
    {
        string project = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ProjectDirectory").Value!;
        string inProject = test[(test.LastIndexOf("Roslearn.Generators.Tests", StringComparison.Ordinal) + "Roslearn.Generators.Tests/".Length)..];
        return Path.ChangeExtension(Path.Combine(project, inProject), null) + "." + method;
    }

    private static void Compare(string received, string name, string extension)
    {
        string verifiedFile = $"{name}.verified.{extension}";
        string receivedFile = $"{name}.received.{extension}";
        string? verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile, Encoding).ReplaceLineEndings("\n") : null;
        if (verified == received || verified == received + "\n")
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received, Encoding);
        Assert.Fail($"{(verified is null ? "New" : "Changed")}: look at {receivedFile} and, if it is right, rename it to {Path.GetFileName(verifiedFile)}");
    }
}
