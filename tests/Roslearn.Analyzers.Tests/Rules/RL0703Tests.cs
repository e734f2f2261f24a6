using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0703Tests
{
    [Theory]
    [InlineData("var m = new M(); m.Train(data); m.Evaluate({|#0:data|});", "'data' was used for training, so this hides overfitting")]
    [InlineData("var m = new M(); for (int i = 0; i < 2; i++) { m.Evaluate({|#0:data|}); m.Train(train: data, options: new() { Epochs = i }); }", "'data' was used for training, so this hides overfitting")]
    [InlineData("var m = new M(); var all = data.Slice(0, 9); m.Train(all); System.Console.WriteLine(m.Evaluate({|#0:all|}).Loss);", "'all' was used for training, so this hides overfitting")]
    public Task Message_GivesTheValues(string body, string message, string attributes = "Hidden(8), Classes(3)") => Verify.Message(
        "using Roslearn; " + RuleSamples.Use(body, attributes), "RL0703", message);

    [Theory]
    [InlineData("var m = new M(); m.Train(data); m.Evaluate(other);")]
    [InlineData("var m = new M(); m.Evaluate(data); m.Train(data);")]
    [InlineData("var m = new M(); m.Train(data); m.Evaluate(data); m.Evaluate(other);")]
    [InlineData("var m = new M(); m.Train(data, other); m.Evaluate(data);")]
    [InlineData("M m = new(), n = new(); m.Train(data); n.Evaluate(data);")]
    [InlineData("var m = new M(); m.Train(data); data = other; m.Evaluate(data);")]
    [InlineData("var m = new M(); m.Train(data.Slice(0, 5)); m.Evaluate(data.Slice(0, 5));")]
    public Task OtherUse_IsFine(string body, string attributes = "Hidden(8), Classes(3)") => Verify.Quiet(
        "RL0703", "using Roslearn; " + RuleSamples.Use(body, attributes));
}
