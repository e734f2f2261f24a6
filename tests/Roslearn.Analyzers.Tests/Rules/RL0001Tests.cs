using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0001Tests
{
    [Fact]
    public Task Message_NamesTheType() => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3)] class {|#0:Digits|};",
        "RL0001",
        "'Digits' must be partial so Roslearn can generate its training code");

    [Fact]
    public Task ContainerNotPartial_IsReportedAtTheModelAndNamed() => Verify.Message(
        "using Roslearn; class Outer { [Model, Input(4), Classes(3)] partial class {|#0:M|}; }",
        "RL0001",
        "'Outer' must be partial so Roslearn can generate its training code");

    [Fact]
    public Task OtherAttributesWithoutModel_AreNoModel() => Verify.Analyzer("using Roslearn; [Input(4), Classes(0)] class M;");

    [Fact]
    public Task Declaration_GetsPartialBeforeTheKeyword() => Verify.Fix("""
        using Roslearn;

        /// <summary>Digits.</summary>
        [Model, Input(4), Classes(3)]
        public sealed class {|RL0001:M|} // why
        {
        }

        [Model, Input(4), Classes(3)] /* here */ class {|RL0001:N|};

        [Model, Input(4), Classes(3)]
        // and here
        record {|RL0001:R|};
        """, """
        using Roslearn;

        /// <summary>Digits.</summary>
        [Model, Input(4), Classes(3)]
        public sealed partial class M // why
        {
        }

        [Model, Input(4), Classes(3)] /* here */ partial class N;

        [Model, Input(4), Classes(3)]
        // and here
        partial record R;
        """);

    [Fact]
    public Task Containers_GetPartialToo_OnceForTwoModels() => Verify.Fix("""
        using Roslearn;

        namespace N
        {
            // Outer
            class Outer<T>
                where T : class
            {
                readonly struct Inner
                {
                    [Model, Input(4), Classes(3)]
                    class {|RL0001:A|};

                    [Model, Input(4), Classes(3)]
                    partial class {|RL0001:B|};
                }
            }
        }
        """, """
        using Roslearn;

        namespace N
        {
            // Outer
            partial class Outer<T>
                where T : class
            {
                readonly partial struct Inner
                {
                    [Model, Input(4), Classes(3)]
                    partial class A;

                    [Model, Input(4), Classes(3)]
                    partial class B;
                }
            }
        }
        """);

    [Fact]
    public Task TwoFiles_AreFixedByFixAll() => Verify.Fix(
        0,
        ("using Roslearn; [Model, Input(4), Classes(3)] class {|RL0001:M|};", "using Roslearn; [Model, Input(4), Classes(3)] partial class M;"),
        ("using Roslearn; [Model, Input(4), Classes(3)] class {|RL0001:N|};", "using Roslearn; [Model, Input(4), Classes(3)] partial class N;"));
}
