using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0704Tests
{
    [Theory]
    [InlineData("M.Load(path).Classify({|#0:[1f, 2f]|});", "'input' of Classify expects 4 values but gets 2")]
    [InlineData("M.Load(path).Predict({|#0:new float[6]|}, new float[3]);", "'inputs' of Predict expects a multiple of 4 values but gets 6")]
    [InlineData("M.Load(path).Predict(new float[8], {|#0:new float[3]|});", "'outputs' of Predict expects 6 values but gets 3")]
    [InlineData("float[] x = [1, 2, 3]; var y = new float[3]; M.Load(path).Predict({|#0:x|}, y);", "'inputs' of Predict expects a multiple of 4 values but gets 3")]
    [InlineData("System.ReadOnlySpan<float> x = System.IO.File.ReadAllBytes(path).Length > 3 ? default : default; M.Load(path).Predict(x, {|#0:new float[4]|});", "'outputs' of Predict expects a multiple of 3 values but gets 4")]
    [InlineData("M.Load(path).Classify({|#0:new[] { 1f, 2f, 3f, 4f, 5f }|});", "'input' of Classify expects 4 values but gets 5")]
    public Task Message_GivesTheValues(string body, string message, string attributes = "Hidden(8), Classes(3)") => Verify.Message(
        "using Roslearn; " + RuleSamples.Use(body, attributes), "RL0704", message);

    [Theory]
    [InlineData("M.Load(path).Classify([1f, 2f, 3f, 4f]);")]
    [InlineData("M.Load(path).Predict(new float[8], new float[6]);")]
    [InlineData("float[] x = new float[path.Length]; M.Load(path).Classify(x);")]
    [InlineData("float[] x = [1, 2, 3]; x = new float[4]; M.Load(path).Classify(x);")]
    [InlineData("float[] x = [1, 2]; M.Load(path).Classify([.. x, .. x]);")]
    [InlineData("M.Load(path).Classify(data.Input(0));")]
    [InlineData("float[] x = [1, 2, 3, 4, 5]; M.Load(path).Classify(x[..4]);")]
    public Task OtherUse_IsFine(string body, string attributes = "Hidden(8), Classes(3)") => Verify.Quiet(
        "RL0704", "using Roslearn; " + RuleSamples.Use(body, attributes));
}
