using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0007Tests
{
    [Theory]
    [InlineData("[Model, Input(4), Hidden(64, 32), Layers({|#0:3|}), Classes(3)] partial class M;", "[Layers(3)] contradicts [Hidden(64, 32)]")]
    [InlineData("[Model, Input(4), Hidden(64), Layers(3), Layers({|#0:2|}), Classes(3)] partial class M;", "[Layers(2)] contradicts [Layers(3)]")]
    [InlineData("[Model, Input(4), {|#0:Layers|}, Classes(3)] partial class M;", "[Layers(3)] contradicts a model without layers")]
    [InlineData("[Model, Input(4), Classes(3), {|#0:Output(1)|}] partial class M;", "[Output] contradicts [Classes]")]
    [InlineData("[Model, Input(4), Classes(3), Sgd, {|#0:Adam|}] partial class M;", "[Adam] contradicts [Sgd]")]
    [InlineData("[Model, Input(4), Classes(3)] static partial class {|#0:M|};", "'static' contradicts [Model]")]
    [InlineData("[Model, Input(4), Classes(3)] partial class {|#0:M|}<T>;", "The type parameter 'T' contradicts [Model]")]
    public Task Message_NamesBoth(string declaration, string message) => Verify.Message("using Roslearn; " + declaration, "RL0007", message);

    [Fact]
    public Task LayersOnTwoParts_AreReportedAtTheSecond() => Verify.Analyzer(
        "using Roslearn; [Model, Input(4), Hidden(8), Classes(3)] partial class M;",
        "using Roslearn; [{|RL0007:Hidden(6)|}] partial class M;");

    [Fact]
    public Task RepeatedSingleUseAttribute_IsCSharpsError() =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Classes(3), {|CS0579:Classes|}(4)] partial class M;");

    [Fact]
    public Task Count_IsAlignedWithTheWidths() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4)]
        [Layers({|RL0007:3|})] // why
        [Hidden(64, 32), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(64, 32, 16, 8), Layers(count: {|RL0007:3|}), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4)]
        [Layers(2)] // why
        [Hidden(64, 32), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(64, 32, 16, 8), Layers(count: 4), Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task Count_CanGoInstead() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4)]
        [Hidden(64, 32), Layers({|RL0007:3|})]
        [Classes(3)]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4)]
        [Hidden(64, 32)]
        [Classes(3)]
        partial class M;
        """, index: 1);

    [Fact]
    public Task SecondOfTwo_Goes() => Verify.Fix("""
        using Roslearn;

        /// <summary>M.</summary>
        [Model, Input(4), Classes(3), {|RL0007:Output(1)|}, Sgd, {|RL0007:Adam|}]
        partial class M;

        /// <summary>N.</summary>
        [Sgd]
        // Which one?
        [{|RL0007:Adam|}]
        [Model, Input(4), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        /// <summary>M.</summary>
        [Model, Input(4), Classes(3), Sgd]
        partial class M;

        /// <summary>N.</summary>
        [Sgd]
        // Which one?
        [Model, Input(4), Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task LayerBetweenTwoThatShareTheCount_CountsOnItsOwn() =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Layers(2), Hidden(64), Hidden(32), Layers(2), Classes(3)] partial class M;");
}
