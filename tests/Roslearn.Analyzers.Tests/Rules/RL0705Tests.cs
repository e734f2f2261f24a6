using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0705Tests
{
    [Theory]
    [InlineData("var m = new M(); for (int i = 0; i < 9; i++) {|#0:m.Train(data)|};", "Each call runs 10 epochs; set [Epochs] instead")]
    [InlineData("var m = new M(); while (path.Length > 3) { {|#0:m.Train(data)|}; System.Console.WriteLine(m.Evaluate(other).Loss); }", "Each call runs 20 epochs; set [Epochs] instead", "Classes(3), Epochs(20)")]
    [InlineData("var m = new M(); foreach (char c in path) { {|#0:m.Train(data, options: new() { Epochs = 1 })|}; }", "Each call runs 1 epochs; set [Epochs] instead")]
    public Task Message_GivesTheValues(string body, string message, string attributes = "Hidden(8), Classes(3)") => Verify.Message(
        "using Roslearn; " + RuleSamples.Use(body, attributes), "RL0705", message);

    [Theory]
    [InlineData("var m = new M(); m.Train(data);")]
    [InlineData("foreach (var fold in new[] { data, other }) { new M().Train(fold); }")]
    [InlineData("foreach (char c in path) { var m = new M(); m.Train(data); }")]
    [InlineData("var m = new M(); for (int i = 0; i < 9; i++) { var part = data.Slice(i, 5); m.Train(part); }")]
    [InlineData("var m = new M(); for (int i = 1; i < 9; i++) { m.Train(data, options: new() { Epochs = i }); }")]
    [InlineData("var m = new M(); for (int i = 0; i < 9; i++) { Augment(); m.Train(data); } void Augment() { }")]
    [InlineData("var m = new M(); float[] x = new float[4]; for (int i = 0; i < 9; i++) { x[0] = i; m.Train(data); }")]
    [InlineData("var m = new M(); for (int i = 0; i < 9; i++) { m.Train(data); data = other; }")]
    [InlineData("var m = new M(); for (int i = 0; i < 9; i++) { m = new M(); m.Train(data); }")]
    public Task OtherUse_IsFine(string body, string attributes = "Hidden(8), Classes(3)") => Verify.Quiet(
        "RL0705", "using Roslearn; " + RuleSamples.Use(body, attributes));

    [Fact]
    public Task Loop_Goes() => Verify.Fix("""
        using Roslearn;

        class Use
        {
            void Method(Dataset<float, int> data)
            {
                var m = new M();
                // once
                for (int i = 0; i < 9; i++)
                {
                    {|RL0705:m.Train(data)|};
                }

                for (int i = 0; i < 9; i++) {|RL0705:m.Train(data)|};
            }
        }

        [Model, Input(4), Classes(3)]
        partial class M;
        """, """
        using Roslearn;

        class Use
        {
            void Method(Dataset<float, int> data)
            {
                var m = new M();
                // once
                m.Train(data);

                m.Train(data);
            }
        }

        [Model, Input(4), Classes(3)]
        partial class M;
        """);
}
