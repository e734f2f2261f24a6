using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.WrongDefinitions;

/// <summary>
/// A wrong definition gives its own error and no other: the members keep their signatures, so that everything written against the model
/// still compiles.
/// </summary>
public sealed class WrongDefinitionTests
{
    private const string UseClassify = "int @class = model.Classify(new float[Model.InputSize]);";

    [Theory]
    [InlineData("Hidden(8), Classes(3)", "RL0002")]
    [InlineData("Input(4), Hidden(8)", "RL0002")]
    [InlineData("Input(4), Hidden(-8), Classes(3)", "RL0003")]
    [InlineData("Input(0), Hidden(8), Classes(3)", "RL0003")]
    [InlineData("Input(1 << 20, 1 << 20), Hidden(8), Classes(3)", "RL0003")]
    [InlineData("Input(4), Hidden(8), Classes(0)", "RL0003")]
    [InlineData("Input(4), Hidden(8), Classes(3), BatchSize(0)", "RL0003")]
    [InlineData("Input(4), Hidden(8), Classes(3), LearningRate(0)", "RL0004")]
    [InlineData("Input(4), Hidden(8), Classes(3), Adam(Beta1 = 1)", "RL0005")]
    [InlineData("Input(4), Hidden(8), Classes(3), Sgd(Momentum = 0, Nesterov = true)", "RL0005")]
    [InlineData("Input(4), Hidden(8), Dropout(50), Classes(3)", "RL0006")]
    [InlineData("Input(4), Layers(3), Hidden(64, 32), Classes(3)", "RL0007")]
    [InlineData("Input(4), Hidden(8), Classes(3), Output(3)", "RL0007")]
    [InlineData("Input(4), Hidden(8), Classes(3), Adam, Sgd", "RL0007")]
    public async Task Classifier_GivesItsOwnErrorAlone(string attributes, string rule) =>
        Assert.Equal([rule], await Errors(attributes, "int", UseClassify));

    [Theory]
    [InlineData("Hidden(8), Output(3)", "RL0002")]
    [InlineData("Input(4), Hidden(8), Output(-1)", "RL0003")]
    [InlineData("Input(4), Hidden(8), Output(3, Loss = Loss.Huber, HuberDelta = 0)", "RL0005")]
    [InlineData("Input(4), Hidden(8), Output(3, Loss = Loss.BinaryCrossEntropy)", "RL0010")]
    public async Task Regression_GivesItsOwnErrorAlone(string attributes, string rule) =>
        Assert.Equal([rule], await Errors(attributes, "float", ""));

    [Theory]
    [InlineData("Input(4), Hidden(8), Classes(3)", "int")]
    [InlineData("Input(4), Hidden(8), Output(3)", "float")]
    public async Task RightDefinition_GivesNone(string attributes, string target) =>
        Assert.Empty(await Errors(attributes, target, ""));

    [Theory]
    [InlineData("Input(4, \"five\"), Hidden(8), Classes(3)", "CS1503")]
    [InlineData("Input(4), Hidden(8), Classes(), Epochs(3)", "CS7036")]
    [InlineData("Input(4), Hiden(8), Classes(3)", "CS0246")]
    public async Task ErrorOfTheLanguage_IsTheOnlyOne(string attributes, string error) =>
        Assert.Equal([error], (await Errors(attributes, "int", UseClassify)).Distinct());

    [Fact]
    public void WhatIsWrong_IsToldWhenRun()
    {
        Generated generated = new UserProject("using Roslearn;\n[Model, Input(4), Hidden(8), Dropout(50), Classes(3)]\npartial class Model;\n")
            .Generate(TestContext.Current.CancellationToken);
        Type model = generated.Load().GetType("Model", throwOnError: true)!;

        Exception thrown = Assert.ThrowsAny<Exception>(() => Activator.CreateInstance(model, 0UL)).InnerException!;

        Assert.Equal("The definition of Model has errors: see the RL diagnostics of its attributes.", Assert.IsType<InvalidOperationException>(thrown).Message);
    }

    /// <summary>Uses every member of a model, sizes in constant expressions included, and gives the errors of compiler and analyzers.</summary>
    private static async Task<IEnumerable<string>> Errors(string attributes, string target, string more)
    {
        string user = $$"""
            using System;
            using Roslearn;

            [Model, {{attributes}}]
            partial class Model;

            static class User
            {
                const int Share = 1000 / Model.InputSize / Model.OutputSize + 1 / Model.ParameterCount;

                static void Use(IProgress<TrainingProgress> progress, System.Threading.CancellationToken cancellation)
                {
                    Model model = new();
                    model = new Model(seed: 3);
                    var data = new Dataset<float, {{target}}>(new float[Model.InputSize * 10L], new {{target}}[10]);
                    TrainingHistory history = model.Train(data, validation: data, new TrainingOptions { Epochs = Share }, progress, cancellation);
                    history = model.Train(data);
                    double loss = model.Evaluate(data).Loss;
                    model.Predict(new float[Model.InputSize], stackalloc float[Model.OutputSize]);
                    {{more}}
                    model.Save(Model.Summary);
                    model = Model.Load(history.ToString() + loss);
                    IModel<float, {{target}}> any = model;
                    int? epochs = Model.Defaults.Epochs;
                }
            }
            """;
        Generated generated = new UserProject(user).Generate(TestContext.Current.CancellationToken);
        Assert.Null(generated.Run.Results.Single().Exception);
        Assert.Empty(generated.GeneratorDiagnostics);
        ImmutableArray<Diagnostic> diagnostics = await generated.Compilation
            .WithAnalyzers([new DefinitionAnalyzer()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
    }
}
