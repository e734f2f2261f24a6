using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

public sealed class DeclarationChecksTests
{
    private const string Attributes = "[Roslearn.Model, Roslearn.Input(4), Roslearn.Classes(3)] ";

    [Theory]
    [InlineData(Attributes + "class M;", "M")]
    [InlineData("class Outer { " + Attributes + "partial class M; }", "Outer")]
    [InlineData("partial class Outer { struct Inner { " + Attributes + "partial class M; } }", "Inner")]
    [InlineData("class Outer { " + Attributes + "class M; }", "M")]
    [InlineData(Attributes + "class M; partial class M;", "M")]
    public void NotPartial_NamesTheTypeClosestToTheModel(string source, string name)
    {
        ParsedModel model = Definition.ParseFiles(source);

        DefinitionError error = Assert.Single(model.Errors);
        Assert.Equal((ErrorIds.NotPartial, Origin.None), (error.Id, error.Origin));
        Assert.Equal([name], error.Arguments);
        Assert.Equal([new DefinitionFix(FixKind.MakePartial, Origin.None)], error.Fixes);
        Assert.False(model.IsExtensible);
        Assert.False(model.IsValid);
    }

    [Theory]
    [InlineData("static partial class M;", "'static'")]
    [InlineData("partial class M<T>;", "The type parameter 'T'")]
    [InlineData("file partial class M;", "'file'")]
    [InlineData("partial class M(int size) { public int Size => size; }", "A primary constructor")]
    [InlineData("partial record M(int Size);", "A primary constructor")]
    public void KindThatCannotBeAModel_ContradictsModel(string declaration, string description)
    {
        ParsedModel model = Definition.ParseFiles(Attributes + declaration);

        DefinitionError error = Assert.Single(model.Errors);
        Assert.Equal((ErrorIds.Contradiction, Origin.None), (error.Id, error.Origin));
        Assert.Equal([description, "[Model]"], error.Arguments);
        Assert.False(model.IsExtensible);
    }

    [Fact]
    public void AbstractClass_ContradictsModelButKeepsItsMembers()
    {
        ParsedModel model = Definition.ParseFiles(Attributes + "abstract partial class M;");

        Assert.Equal(["'abstract'", "[Model]"], Assert.Single(model.Errors).Arguments);
        Assert.True(model.IsExtensible);
        Assert.False(model.IsValid);
    }

    [Theory]
    [InlineData(Attributes + "struct M;")]
    [InlineData(Attributes + "interface M;")]
    [InlineData(Attributes + "enum M { A }")]
    [InlineData(Attributes + "delegate void M();")]
    public void WhatCSharpReportsItself_IsSilentButNotExtensible(string source)
    {
        ParsedModel model = Definition.ParseFiles(source);

        Assert.Empty(model.Errors);
        Assert.False(model.IsExtensible);
        Assert.False(model.IsValid);
        Assert.Contains(
            Definition.Compile(source).GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Fact]
    public void LayersOnTwoPartialDeclarations_AreAnErrorAtTheSecond()
    {
        ParsedModel model = Definition.ParseFiles(
            "using Roslearn; [Model, Input(4), Hidden(8), Classes(3)] partial class M;",
            "using Roslearn; [Dropout(0.5)] partial class M;");

        DefinitionError error = Assert.Single(model.Errors);
        Assert.Equal((ErrorIds.Contradiction, new Origin(4)), (error.Id, error.Origin));
        Assert.Equal("[Dropout] on another partial declaration", error.Arguments[0]);
    }

    [Theory]
    [InlineData("using Roslearn; [Model, Input(4), Hidden(8), Dropout(0.5), Classes(3)] partial class M;", "partial class M;")]
    [InlineData("using Roslearn; [Model, Hidden(8), Dropout(0.5)] partial class M;", "using Roslearn; [Input(4), Classes(3), Epochs(5), Seed(3)] partial class M;")]
    [InlineData("partial class M { partial class N; }", "using Roslearn; partial class M { [Model, Input(4), Classes(3)] partial class N; }")]
    public void OtherAttributesOnTwoPartialDeclarations_AreFine(string first, string second) =>
        Assert.True(Definition.ParseFiles(first, second).IsValid);
}
