using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Generators.Tests.Budgets;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Incremental;

/// <summary>Typing beside models costs nothing, however many there are: gated on counts, which are the same on every machine.</summary>
public sealed class TypingTests(ITestOutputHelper output)
{
    private const int Keystrokes = 200;
    private const string Caret = "/*caret*/";

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    public void KeystrokesInAMethod_CompileNoModel(int models)
    {
        string[] files = [Model(0, $"class Unrelated {{ void Method() {{ {Caret} }} }}"), .. Enumerable.Range(1, models - 1).Select(i => Model(i, ""))];
        (int compiled, long written) = Type(files, string.Concat(Enumerable.Repeat("int value = 1 + 2; ", 11))[..Keystrokes]);

        Assert.Equal((0, 0), (compiled, written));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void KeystrokesInAnAttribute_CompileThatModelAlone(int models)
    {
        string[] files = [Model(0, "").Replace("Epochs(1", "Epochs(1" + Caret, StringComparison.Ordinal), .. Enumerable.Range(1, models - 1).Select(i => Model(i, ""))];
        (int compiled, long written) = Type(files, "234");

        Assert.Equal(3, compiled);
        Assert.InRange(written, 1, 3 * BudgetTests.ModelCharacters);
    }

    private static string Model(int number, string more) =>
        $"using Roslearn;\n{more}\n[Model, Input(4), Hidden(8), Classes(3), Epochs(1)]\npartial class Model{number};\n";

    /// <summary>Types a text at the caret of the first file.</summary>
    /// <returns>How often a model was compiled after the first run, and the characters written for that.</returns>
    private (int Compiled, long Written) Type(string[] files, string text)
    {
        var project = new UserProject(files);
        CSharpCompilation compilation = project.Compilation();
        GeneratorDriver driver = project.Driver(new ModelGenerator()).RunGenerators(compilation, TestContext.Current.CancellationToken);
        int caret = files[0].IndexOf(Caret, StringComparison.Ordinal);
        int compiled = 0;
        long written = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (char character in text)
        {
            SyntaxTree tree = compilation.SyntaxTrees[0];
            SourceText changed = tree.GetText().WithChanges(new TextChange(new TextSpan(caret++, 0), character.ToString()));
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            foreach ((object value, _) in driver.GetRunResult().Results.Single().TrackedSteps[ModelGenerator.CompileStep]
                .SelectMany(step => step.Outputs)
                .Where(step => step.Reason is not IncrementalStepRunReason.Cached and not IncrementalStepRunReason.Unchanged))
            {
                compiled++;
                written += ((GeneratedFile)value).Text.Length;
            }
        }

        output.WriteLine($"{files.Length} models: {clock.Elapsed.TotalMilliseconds / text.Length:0.00} ms a keystroke");
        return (compiled, written);
    }
}
