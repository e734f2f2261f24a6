using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Analyzers.Tests.Framework;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0802Tests
{
    /// <summary>Parameters: 784·128 + 128 + 2·(128·128 + 128) + 128·10 + 10; Adam keeps two more of each. The first two as in the summary of the README.</summary>
    [Fact]
    public Task Message_HasTheNumbersOfTheSummary() => Verify.Message(
        "using Roslearn; [Model, Input(784), Hidden(128), Layers(3), Classes(10)] partial class {|#0:M|};",
        "RL0802",
        "134,794 parameters, 527 KB of weights, 269,194 FLOP per prediction; training: 1,580 KB with the state of Adam, 100 KB of workspace for a batch of 32");

    /// <summary>262,144 parameters; a copy of all of them for each number that the optimizer keeps besides a weight.</summary>
    [Theory]
    [InlineData("Sgd", "2,048 KB with the state of Sgd")]
    [InlineData("Lion", "2,048 KB with the state of Lion")]
    [InlineData("RmsProp", "3,072 KB with the state of RmsProp")]
    [InlineData("Adadelta", "3,072 KB with the state of Adadelta")]
    [InlineData("AmsGrad", "4,096 KB with the state of AmsGrad")]
    public async Task Message_CountsTheStateOfTheOptimizer(string optimizer, string expected) =>
        Assert.Contains(expected, (await Run("Input(1023), Classes(256), " + optimizer)).Message, StringComparison.Ordinal);

    [Fact]
    public Task WrongDefinition_HasNoCost() => Verify.Quiet("RL0802", "using Roslearn; [Model, Input(784), Hidden(128), Classes(10)] static partial class {|RL0007:M|};");

    [Theory]
    [InlineData("Hidden(8), Classes(3), Sgd(Momentum = 0)")]
    [InlineData("Input(12, 12, 1), Conv2D(4, 3), BatchNorm, MaxPool(2), Classes(3), AmsGrad, BatchSize(64)")]
    [InlineData("Input(20, 8), Lstm(16), Classes(3), Lion")]
    public async Task Message_IsTheEndOfTheSummary(string attributes)
    {
        (string message, string generated) = await Run(attributes);

        Assert.Contains(message.Replace("; ", "\\n", StringComparison.Ordinal) + "\"", generated, StringComparison.Ordinal);
    }

    /// <summary>What the rule says, and what is generated.</summary>
    private static async Task<(string Message, string Generated)> Run(string attributes)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Definition.Of(attributes), cancellationToken: TestContext.Current.CancellationToken)],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        string generated = CSharpGeneratorDriver.Create(new ModelGenerator())
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult()
            .GeneratedTrees.Single()
            .ToString();
        var diagnostics = await compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return (diagnostics.Single(diagnostic => diagnostic.Id == "RL0802").GetMessage(CultureInfo.InvariantCulture), generated);
    }
}
