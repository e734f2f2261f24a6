namespace Roslearn.Analyzers.Tests.Framework;

/// <summary>For each rule a definition that it is about, with the place marked, and one close to it that is fine.</summary>
internal static class RuleSamples
{
    public static readonly IReadOnlyDictionary<string, (string Faulty, string Good)> All = new Dictionary<string, (string, string)>
    {
        ["RL0001"] = ("[Model, Input(4), Classes(3)] class {|RL0001:M|};", "[Model, Input(4), Classes(3)] partial class M;"),
        ["RL0002"] = ("[Model, Input(4)] partial class {|RL0002:M|};", "[Model, Input(4), Output(3)] partial class M;"),
        ["RL0003"] = (
            "[Model, Input(4), Classes(3), BatchSize({|RL0003:0|})] partial class M;",
            "[Model, Input(4), Classes(3), BatchSize(1)] partial class M;"),
        ["RL0004"] = (
            "[Model, Input(4), Classes(3), LearningRate({|RL0004:0|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRate(1e-30)] partial class M;"),
        ["RL0005"] = (
            "[Model, Input(4), Classes(3), Adam(Beta1 = {|RL0005:1|})] partial class M;",
            "[Model, Input(4), Classes(3), Adam(Beta1 = 0.9999999)] partial class M;"),
        ["RL0006"] = (
            "[Model, Input(4), Hidden(8), Dropout({|RL0006:1|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(8), Dropout(0.9999), Classes(3)] partial class M;"),
        ["RL0007"] = (
            "[Model, Input(4), Layers({|RL0007:3|}), Hidden(64, 32), Classes(3)] partial class M;",
            "[Model, Input(4), Layers(2), Hidden(64, 32), Classes(3)] partial class M;"),
        ["RL0008"] = (
            "[Model, Input(4), {|RL0008:Lstm(8)|}, Classes(3)] partial class M;",
            "[Model, Input(4, 1), Lstm(8), Classes(3)] partial class M;"),
        ["RL0010"] = (
            "[Model, Input(4), Output(1, Activation = {|RL0010:Activation.Softmax|})] partial class M;",
            "[Model, Input(4), Output(1, Activation = Activation.Sigmoid)] partial class M;"),
        ["RL0011"] = (
            "[Model, Input(4), Classes(3), LearningRateDecay({|RL0011:2|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRateDecay(1)] partial class M;"),
    };

    /// <summary>The faulty sample as a file.</summary>
    public static string Faulty(string id) => Using + All[id].Faulty;

    /// <summary>The faulty sample without the mark.</summary>
    public static string FaultyUnmarked(string id) => Unmark(Faulty(id), id);

    /// <summary>The good sample as a file.</summary>
    public static string Good(string id) => Using + All[id].Good;

    private const string Using = "using Roslearn;\n";

    private static string Unmark(string text, string id) =>
        text.Replace("{|" + id + ":", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
