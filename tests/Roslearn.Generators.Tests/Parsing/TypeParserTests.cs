using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

public sealed class TypeParserTests
{
    private const string Attributes = "[Roslearn.Model, Roslearn.Input(4), Roslearn.Classes(3)] ";

    [Theory]
    [InlineData(Attributes + "partial class M;", "", "", "partial class M", "M", "M")]
    [InlineData("namespace My.App; " + Attributes + "public sealed partial class M;", "My.App", "", "partial class M", "M", "My.App.M")]
    [InlineData(Attributes + "partial record M;", "", "", "partial record M", "M", "M")]
    [InlineData(Attributes + "partial record class M;", "", "", "partial record M", "M", "M")]
    [InlineData(
        "namespace A.B { namespace C { partial class Outer<T> where T : class, new() { private protected partial record struct Mid<TKey, TValue> { " + Attributes + "private partial class M { } } } } }",
        "A.B.C", "partial class Outer<T>|partial record struct Mid<TKey, TValue>", "partial class M", "M", "A.B.C.Outer_1.Mid_2.M")]
    [InlineData(
        "partial interface I { partial struct S { partial record R { " + Attributes + "internal partial class M; } } }",
        "", "partial interface I|partial struct S|partial record R", "partial class M", "M", "I.S.R.M")]
    [InlineData(
        "static partial class S { readonly ref partial struct V { " + Attributes + "public partial class M; } }",
        "", "partial class S|partial struct V", "partial class M", "M", "S.V.M")]
    [InlineData(
        "namespace @class.@namespace; partial class @int<@string> { " + Attributes + "partial class @record; }",
        "@class.@namespace", "partial class @int<@string>", "partial class @record", "@record", "class.namespace.int_1.record")]
    public void Declaration_IsReadForAnotherPart(
        string source, string space, string containers, string declaration, string name, string metadataName)
    {
        ParsedModel model = Definition.ParseFiles(source);

        Assert.True(model.IsValid);
        Assert.Equal(space, model.Spec.Type.Namespace);
        Assert.Equal(containers, string.Join('|', model.Spec.Type.Containers));
        Assert.Equal((declaration, name, metadataName), (model.Spec.Type.Declaration, model.Spec.Type.Name, model.Spec.Type.MetadataName));
        AssertSecondPartCompiles(source, model.Spec.Type);
    }

    [Fact]
    public void TwinsInCaseOrArity_GetDifferentFiles()
    {
        const string Source =
            "using Roslearn; namespace N { partial class Outer<T> { [Model] partial class M; } partial class Outer_1 { [Model] partial class M; } " +
            "[Model] partial class net; [Model] partial class Net; [Model] partial class Other; } namespace n { [Model] partial class Net; }";

        List<string> names = Definition.Models(Definition.Compile(Source))
            .Select(type => ModelParser.Parse(type, TestContext.Current.CancellationToken).Spec.Type.MetadataName)
            .ToList();

        Assert.Equal(6, names.Count);
        Assert.Equal(6, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void NoTwin_KeepsThePlainName() =>
        Assert.Equal("N.M", Definition.ParseFiles("namespace N; [Roslearn.Model] partial class M; class M2; class Other;").Spec.Type.MetadataName);

    /// <summary>The declaration is right when C# accepts it as another part, and no warning asks for more.</summary>
    private static void AssertSecondPartCompiles(string source, TypeSpec type)
    {
        var part = new StringBuilder();
        part.Append(type.Namespace.Length > 0 ? "namespace " + type.Namespace + " { " : "");
        part.Append(string.Concat(type.Containers.Select(container => container + " { ")));
        part.Append(type.Declaration + " { public " + type.Name + "(double generated) { } }");
        part.Append(new string('}', type.Containers.Count + (type.Namespace.Length > 0 ? 1 : 0)));

        CSharpCompilation compilation = Definition.Compile(source, part.ToString());

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8981"));
        Assert.Contains(Definition.Model(compilation).InstanceConstructors, constructor => constructor.Parameters is [{ Name: "generated" }]);
    }
}
