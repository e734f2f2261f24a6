using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0013Tests
{
    [Theory]
    [InlineData("[{|#0:Input(4)|}, Hidden(8), Classes(3)] partial class Digits;", "Input")]
    [InlineData("[{|#0:Hidden(8)|}] class Digits;", "Hidden")]
    [InlineData("[{|#0:LearningRateAttribute(0.1)|}] sealed record Digits;", "LearningRate")]
    [InlineData("[System.Serializable, {|#0:Roslearn.Lstm(8)|}, Classes(3)] partial class Digits;", "Lstm")]
    [InlineData("[{|#0:Classes(0)|}] static class Digits;", "Classes")]
    [InlineData("partial class Digits; [{|#0:Epochs(3)|}] partial class Digits; [Seed(1)] partial class Digits;", "Epochs")]
    public Task Message_NamesTheClassAndItsFirstAttribute(string declaration, string attribute) => Verify.Message(
        "using Roslearn; " + declaration, "RL0013", $"'Digits' has [{attribute}] but not [Model], so nothing is generated for it");

    [Theory]
    [InlineData("[Model, Input(4), Classes(3)] partial class M;")]
    [InlineData("[Input(4), Classes(3), Model] partial class M;")]
    [InlineData("[Input(4), Classes(3)] partial class M; [Model] partial class M;")]
    public Task Model_IsFine(string declaration) => Verify.Quiet("RL0013", "using Roslearn; " + declaration);

    [Theory]
    [InlineData("[Epochs(3)] abstract class Recipe; [Model, Input(4), Classes(3)] partial class M : Recipe;")]
    [InlineData("[Model, Input(4), Classes(3)] partial class M; class Kept : M;")]
    public Task BaseClass_IsFine(string declaration) => Verify.Quiet("RL0013", "using Roslearn; " + declaration);

    [Theory]
    [InlineData("[Theirs.Input(4)] class M;")]
    [InlineData("[Theirs.Roslearn.Input(4)] class M;")]
    [InlineData("[Theirs.Own] class M;")]
    [InlineData("[System.Serializable] class M;")]
    public Task AttributeOfAnotherNamespace_IsFine(string declaration) => Verify.Quiet(
        "RL0013",
        """
        namespace Theirs
        {
            class InputAttribute(int size) : System.Attribute { public int Size => size; }
            class OwnAttribute : System.Attribute;
            namespace Roslearn { class InputAttribute(int size) : System.Attribute { public int Size => size; } }
        }

        """ + declaration);

    [Fact]
    public Task ModelOfAnotherNamespace_IsNone() => Verify.Analyzer(
        "using Roslearn; class ModelAttribute : System.Attribute; [Model, {|RL0013:Input(4)|}, Classes(3)] partial class M;");

    [Theory]
    [InlineData("[{|CS0246:{|CS0246:Modle|}|}, Input(4), Classes(3)] partial class M;")]
    [InlineData("[{|CS0592:Input|}(4)] struct M;")]
    public Task ErrorOfCSharp_IsEnough(string declaration) => Verify.Quiet("RL0013", "using Roslearn; " + declaration);

    [Fact]
    public Task Model_IsAddedInTheSameBracketsOrOnALineOfItsOwn_UnderComments() => Verify.Fix("""
        using Roslearn;

        /// <summary>Digits.</summary>
        [{|RL0013:Input(784)|}]
        [Hidden(128), Layers(3)] // why
        [Classes(10)]
        public sealed partial class A;

        // Outer
        static partial class Outer
        {
            // Digits
            [{|RL0013:Input(784)|}, Classes(10)]
            partial class B;
        }

        [{|RL0013:Input(784)|}, Classes(10)] partial class C;

        [System.Serializable, {|RL0013:Input(784)|}]
        [Classes(10)]
        partial class D;

        [System.Serializable]
        // and here
        [{|RL0013:Input(784)|}]
        [Classes(10)]
        partial class E;
        """, """
        using Roslearn;

        /// <summary>Digits.</summary>
        [Model]
        [Input(784)]
        [Hidden(128), Layers(3)] // why
        [Classes(10)]
        public sealed partial class A;

        // Outer
        static partial class Outer
        {
            // Digits
            [Model]
            [Input(784), Classes(10)]
            partial class B;
        }

        [Model, Input(784), Classes(10)] partial class C;

        [System.Serializable, Model, Input(784)]
        [Classes(10)]
        partial class D;

        [System.Serializable]
        [Model]
        // and here
        [Input(784)]
        [Classes(10)]
        partial class E;
        """);

    [Fact]
    public Task Class_AndTypesAroundIt_BecomePartialToo() => Verify.Fix("""
        using Roslearn;

        static class Outer
        {
            /// <summary>Digits.</summary>
            [{|RL0013:Input(784)|}]
            [Classes(10)]
            public sealed class A;

            [{|RL0013:Input(784)|}, Classes(10)] class B;
        }
        """, """
        using Roslearn;

        static partial class Outer
        {
            /// <summary>Digits.</summary>
            [Model]
            [Input(784)]
            [Classes(10)]
            public sealed partial class A;

            [Model, Input(784), Classes(10)] partial class B;
        }
        """);

    [Fact]
    public Task FileWithoutUsing_GetsAModelThatCompiles() => Verify.Fix(
        "[{|RL0013:Roslearn.Input(784)|}, Roslearn.Classes(10)] partial class M;",
        "[Roslearn.Model, Roslearn.Input(784), Roslearn.Classes(10)] partial class M;");

    [Fact]
    public Task TwoFiles_AreFixedByFixAll() => Verify.Fix(
        0,
        ("using Roslearn; [{|RL0013:Input(4)|}, Classes(3)] class M;", "using Roslearn; [Model, Input(4), Classes(3)] partial class M;"),
        ("using Roslearn; [{|RL0013:Input(4)|}, Classes(3)] class N;", "using Roslearn; [Model, Input(4), Classes(3)] partial class N;"));
}
