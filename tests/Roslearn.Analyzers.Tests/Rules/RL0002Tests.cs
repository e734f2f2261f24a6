using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0002Tests
{
    [Theory]
    [InlineData("[Model, Input(4)]", "'M' has no [Classes] or [Output], which must be set before training")]
    [InlineData("[Model, Classes(4)]", "'M' has no [Input], which must be set before training")]
    public Task Message_NamesWhatIsMissing(string attributes, string message) =>
        Verify.Message("using Roslearn; " + attributes + " partial class {|#0:M|};", "RL0002", message);

    [Fact]
    public Task BothMissing_IsOnePlaceWithTwoMessages() =>
        Verify.Analyzer("using Roslearn; [Model] partial class {|RL0002:{|RL0002:M|}|};");

    [Fact]
    public Task UnknownAttribute_MayBeTheMissingOne() =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), {|CS0246:{|CS0246:Clases|}|}(3)] partial class M;");

    [Fact]
    public Task Input_IsAddedAfterModelInItsBrackets() => Verify.Fix("""
        using Roslearn;
        [Model, Classes(3)] // why
        partial class {|RL0002:M|};
        """, """
        using Roslearn;
        [Model, Input(784), Classes(3)] // why
        partial class M;
        """);

    [Fact]
    public Task Input_IsAddedAfterModelOnItsOwnLine() => Verify.Fix("""
        using Roslearn;

        namespace N
        {
            /// <summary>Digits.</summary>
            [Model] // the trigger
            [Hidden(8), Layers(3)]
            [Classes(3)]
            public sealed partial class {|RL0002:M|};
        }
        """, """
        using Roslearn;

        namespace N
        {
            /// <summary>Digits.</summary>
            [Model] // the trigger
            [Input(784)]
            [Hidden(8), Layers(3)]
            [Classes(3)]
            public sealed partial class M;
        }
        """);

    [Fact]
    public Task Classes_AreAddedAtTheEndOnTheirOwnLine() => Verify.Fix("""
        using Roslearn;
        [Model]
        [Input(4)]
        partial class {|RL0002:M|};
        """, """
        using Roslearn;
        [Model]
        [Input(4)]
        [Classes(10)]
        partial class M;
        """);

    [Fact]
    public Task Output_IsTheSecondChoice() => Verify.Fix("""
        using Roslearn;
        [Model, Input(4)] partial class {|RL0002:M|};
        """, """
        using Roslearn;
        [Model, Input(4), Output(1)] partial class M;
        """, index: 1);

    [Fact]
    public Task LineOfTheClass_KeepsItsForm() => Verify.Fix("""
        using Roslearn;
        [Model] [Input(4)] partial class {|RL0002:M|};
        """, """
        using Roslearn;
        [Model] [Input(4), Classes(10)] partial class M;
        """);

    [Fact]
    public Task WithoutUsing_IsWrittenInFull() => Verify.Fix("""
        [Roslearn.Model, Roslearn.Classes(3)] partial class {|RL0002:M|};
        """, """
        [Roslearn.Model, Roslearn.Input(784), Roslearn.Classes(3)] partial class M;
        """);
}
