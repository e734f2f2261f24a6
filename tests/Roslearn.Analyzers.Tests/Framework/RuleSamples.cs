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
        ["RL0009"] = (
            "[Model, Input(4, 4, 1), {|RL0009:Conv2D(8, 5)|}, Classes(3)] partial class M;",
            "[Model, Input(4, 4, 1), Conv2D(8, 4), Classes(3)] partial class M;"),
        ["RL0010"] = (
            "[Model, Input(4), Output(1, Activation = {|RL0010:Activation.Softmax|})] partial class M;",
            "[Model, Input(4), Output(1, Activation = Activation.Sigmoid)] partial class M;"),
        ["RL0011"] = (
            "[Model, Input(4), Classes(3), LearningRateDecay({|RL0011:2|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRateDecay(1)] partial class M;"),
        ["RL0012"] = ("[Model, Input(4), Classes(3)] partial class {|RL0012:M|} { }", "[Input(4), Classes(3)] partial class M { }"),
        ["RL0013"] = ("[{|RL0013:Input(4)|}, Classes(3)] partial class M;", "[Model, Input(4), Classes(3)] partial class M;"),
        ["RL0101"] = (
            "[Model, Input(4), Classes(3), LearningRate({|RL0101:0.1|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRate(0.01)] partial class M;"),
        ["RL0102"] = (
            "[Model, Input(4), Classes(3), LearningRate({|RL0102:1e-9|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRate(1e-7)] partial class M;"),
        ["RL0103"] = (
            "[Model, Input(4), Classes(3), LearningRate({|RL0103:0.004|})] partial class M;",
            "[Model, Input(4), Classes(3), LearningRate(0.001)] partial class M;"),
        ["RL0104"] = (
            "[Model, Input(4), Classes(3), Sgd, Epochs({|RL0104:50|})] partial class M;",
            "[Model, Input(4), Classes(3), Sgd, Epochs(49)] partial class M;"),
        ["RL0105"] = (
            "[Model, Input(4), Classes(3), LearningRateDecay({|RL0105:0.1|}), Epochs(20)] partial class M;",
            "[Model, Input(4), Classes(3), LearningRateDecay(0.1, everyEpochs: 7), Epochs(20)] partial class M;"),
        ["RL0106"] = (
            "[Model, Input(4), Classes(3), LearningRateDecay(0.1, {|RL0106:30|}), Epochs(20)] partial class M;",
            "[Model, Input(4), Classes(3), LearningRateDecay(0.1, 30), Epochs(90)] partial class M;"),
        ["RL0107"] = (
            "[Model, Input(4), Classes(3), WarmUp({|RL0107:10|}), Epochs(20)] partial class M;",
            "[Model, Input(4), Classes(3), WarmUp(2), Epochs(20)] partial class M;"),
        ["RL0108"] = (
            "[Model, Input(4), Classes(3), Adam, L2({|RL0108:1e-2|})] partial class M;",
            "[Model, Input(4), Classes(3), AdamW] partial class M;"),
        ["RL0109"] = (
            "[Model, Input(4), Hidden(8), {|RL0109:Layers(1)|}, Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(8), Layers(2), Classes(3)] partial class M;"),
        ["RL0110"] = (
            "[Model, Input(4), Classes(3), Adagrad, Epochs({|RL0110:300|})] partial class M;",
            "[Model, Input(4), Classes(3), Adagrad, Epochs(20)] partial class M;"),
        ["RL0111"] = (
            "[Model, Input(4), Classes(3), Sgd(Momentum = {|RL0111:0.999|})] partial class M;",
            "[Model, Input(4), Classes(3), Sgd(Momentum = 0.95)] partial class M;"),
        ["RL0112"] = (
            "[Model, Input(4), Classes(3), OneCycle, {|RL0112:EarlyStopping(5)|}] partial class M;",
            "[Model, Input(4), Classes(3), OneCycle] partial class M;"),
        ["RL0201"] = (
            "[Model, Input(4), Classes(3), BatchSize({|RL0201:1|})] partial class M;",
            "[Model, Input(4), Classes(3), BatchSize(2)] partial class M;"),
        ["RL0202"] = (
            "[Model, Input(4), Classes(3), BatchSize({|RL0202:513|})] partial class M;",
            "[Model, Input(4), Classes(3), BatchSize(512)] partial class M;"),
        ["RL0203"] = (
            "[Model, Input(4), Classes(3), BatchSize({|RL0203:23|})] partial class M;",
            "[Model, Input(4), Classes(3), BatchSize(32)] partial class M;"),
        ["RL0204"] = (
            "[Model, Input(4), Classes(3), Epochs({|RL0204:50|})] partial class M;",
            "[Model, Input(4), Classes(3), Epochs(49)] partial class M;"),
        ["RL0205"] = (
            "[Model, Input(4), Classes(3), Epochs(10), EarlyStopping({|RL0205:10|})] partial class M;",
            "[Model, Input(4), Classes(3), Epochs(10), EarlyStopping(9)] partial class M;"),
        ["RL0206"] = (
            "[Model, Input(4), Classes(3), EarlyStopping({|RL0206:2|})] partial class M;",
            "[Model, Input(4), Classes(3), EarlyStopping(3)] partial class M;"),
        ["RL0207"] = (
            "[Model, Input(4), Hidden(8), BatchNorm, Classes(3), BatchSize({|RL0207:1|})] partial class M;",
            "[Model, Input(4), Hidden(8), BatchNorm, Classes(3), BatchSize(2)] partial class M;"),
        ["RL0301"] = (
            "[Model, Input(4), Hidden(64), Layers({|RL0301:4|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(64), Layers(3), Classes(3)] partial class M;"),
        ["RL0302"] = (
            "[Model, Input(4), Hidden(64), Layers({|RL0302:11|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(64), Layers(10), Classes(3)] partial class M;"),
        ["RL0303"] = (
            "[Model, Input(4), Hidden(8), Layers(3), Classes(3), Activation({|RL0303:Activation.Sigmoid|})] partial class M;",
            "[Model, Input(4), Hidden(8), Layers(2), Classes(3), Activation(Activation.Sigmoid)] partial class M;"),
        ["RL0304"] = (
            "[Model, Input(4), Hidden(8, Activation = {|RL0304:Activation.Linear|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(8, Activation = Activation.Tanh), Classes(3)] partial class M;"),
        ["RL0305"] = (
            "[Model, Input(4), Hidden({|RL0305:9|}), Classes(10)] partial class M;",
            "[Model, Input(4), Hidden(10), Classes(10)] partial class M;"),
        ["RL0306"] = (
            "[Model, Input(784), Hidden({|RL0306:2048|}), Classes(10)] partial class M;",
            "[Model, Input(784), Hidden(2048), Dropout(0.5), Classes(10)] partial class M;"),
        ["RL0307"] = (
            "[Model, Input(4), Output(1, Activation = {|RL0307:Activation.ReLU|})] partial class M;",
            "[Model, Input(4), Output(1)] partial class M;"),
        ["RL0308"] = (
            "[Model, Input(4), Hidden(8), Classes(3), Init({|RL0308:Initializer.Zeros|})] partial class M;",
            "[Model, Input(4), Hidden(8), Classes(3), Init(Initializer.HeNormal)] partial class M;"),
        ["RL0401"] = (
            "[Model, Input(4), Hidden(8), Dropout({|RL0401:0.6|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(8), Dropout(0.5), Classes(3)] partial class M;"),
        ["RL0402"] = (
            "[Model, Input(4), Hidden(16), Dropout({|RL0402:0.5|}), Classes(10)] partial class M;",
            "[Model, Input(4), Hidden(20), Dropout(0.5), Classes(10)] partial class M;"),
        ["RL0403"] = (
            "[Model, Input(4), Classes(3), Sgd, L2({|RL0403:0.5|})] partial class M;",
            "[Model, Input(4), Classes(3), Sgd, L2(0.01)] partial class M;"),
        ["RL0501"] = (
            "[Model, Input(28, 28, 1), Conv2D(8, 3), Conv2D(8, {|RL0501:9|}), Classes(3)] partial class M;",
            "[Model, Input(28, 28, 1), Conv2D(8, 3), Conv2D(8, 3), Classes(3)] partial class M;"),
        ["RL0502"] = (
            "[Model, Input(28, 28, 1), MaxPool({|RL0502:5|}), Classes(3)] partial class M;",
            "[Model, Input(28, 28, 1), MaxPool(2), Classes(3)] partial class M;"),
        ["RL0503"] = (
            "[Model, Input(28, 28, 1), Conv2D(8, 3, Stride = {|RL0503:4|}), Classes(3)] partial class M;",
            "[Model, Input(28, 28, 1), Conv2D(8, 1, Stride = 2), Classes(3)] partial class M;"),
        ["RL0504"] = (
            "[Model, Input(27, 27, 1), {|RL0504:MaxPool(2)|}, Classes(3)] partial class M;",
            "[Model, Input(28, 28, 1), MaxPool(2), Classes(3)] partial class M;"),
        ["RL0601"] = (
            "[Model, Input(200, 8), {|RL0601:Rnn(64)|}, Classes(3)] partial class M;",
            "[Model, Input(50, 8), Rnn(64), Classes(3)] partial class M;"),
        ["RL0602"] = (
            "[Model, Input(50, 8), {|RL0602:Lstm(64)|}, Classes(3)] partial class M;",
            "[Model, Input(50, 8), Lstm(64), Classes(3), ClipNorm(1)] partial class M;"),
        ["RL0603"] = (
            "[Model, Input(50, 8), Lstm(64, ForgetBias = {|RL0603:0|}), Classes(3)] partial class M;",
            "[Model, Input(50, 8), Lstm(64, ForgetBias = 1), Classes(3)] partial class M;"),
        ["RL0604"] = (
            "[Model, Input(50, 8), Gru(64), Layers({|RL0604:6|}), Classes(3)] partial class M;",
            "[Model, Input(50, 8), Gru(64), Layers(2), Classes(3)] partial class M;"),
        ["RL0605"] = (
            "[Model, Input(50, 8), Lstm(64, Dropout = {|RL0605:0.3|}), Classes(3)] partial class M;",
            "[Model, Input(50, 8), Lstm(64, Dropout = 0.3), Layers(2), Classes(3)] partial class M;"),
        ["RL0606"] = (
            "[Model, Tokens(20, 100), Embedding({|RL0606:300|}), Classes(2)] partial class M;",
            "[Model, Tokens(20, 100), Embedding(21), Classes(2)] partial class M;"),
        ["RL0701"] = (
            Use("var m = new M(); {|RL0701:m|}.Save(path); "),
            Use("var m = new M(); m.Train(data); m.Save(path);")),
        ["RL0702"] = (
            Use("new M().Train(data, options: new TrainingOptions { ValidationSplit = {|RL0702:0|} });", "Classes(3), EarlyStopping(5)"),
            Use("new M().Train(data, other, new TrainingOptions { ValidationSplit = 0 });", "Classes(3), EarlyStopping(5)")),
        ["RL0703"] = (
            Use("var m = new M(); m.Train(data); m.Evaluate({|RL0703:data|});"),
            Use("var m = new M(); m.Train(data); m.Evaluate(other);")),
        ["RL0704"] = (
            Use("new M().Train(data); var m = M.Load(path); m.Classify({|RL0704:[1f, 2f]|});"),
            Use("M.Load(path).Classify([1f, 2f, 3f, 4f]);")),
        ["RL0705"] = (
            Use("var m = new M(); for (int i = 0; i < 9; i++) {|RL0705:m.Train(data)|};"),
            Use("var m = new M(); foreach (var fold in new[] { data, other }) m.Train(fold);")),
        ["RL0801"] = (
            "[Model, Input(256, 256, 3), Hidden({|RL0801:512|}), Classes(10)] partial class M;",
            "[Model, Input(28, 28, 1), Hidden(128), Classes(10)] partial class M;"),
        ["RL0802"] = ("[Model, Input(4), Classes(3)] partial class {|RL0802:M|};", "[Input(4), Classes(3)] partial class M;"),
        ["RL0803"] = (
            "[Model, Input(4), Hidden({|RL0803:100|}), Classes(3)] partial class M;",
            "[Model, Input(4), Hidden(104), Classes(3)] partial class M;"),
        ["RL0901"] = ("[Model, Input(4), Classes(3)] partial class {|RL0901:M|};", "[Model, Input(4), Classes(3)] partial class M;"),
    };

    /// <summary>The settings under which the faulty sample is one.</summary>
    public static string Config(string id) => id == "RL0901" ? "roslearn.RL0101.max.adam = much" : "";

    /// <summary>The faulty sample as a file.</summary>
    public static string Faulty(string id) => Using + All[id].Faulty;

    /// <summary>The faulty sample without the mark.</summary>
    public static string FaultyUnmarked(string id) => Unmark(Faulty(id), id);

    /// <summary>The good sample as a file.</summary>
    public static string Good(string id) => Using + All[id].Good;

    /// <summary>A method that is given data and does something with a model of four inputs.</summary>
    public static string Use(string body, string attributes = "Hidden(8), Classes(3)") =>
        $"class Use {{ void Method(Dataset<float, int> data, Dataset<float, int> other, string path) {{ {body} }} }} [Model, Input(4), {attributes}] partial class M;";

    private const string Using = "using Roslearn;\n";

    private static string Unmark(string text, string id) =>
        text.Replace("{|" + id + ":", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
