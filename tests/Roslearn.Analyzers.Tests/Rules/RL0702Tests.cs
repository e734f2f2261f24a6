using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0702Tests
{
    [Theory]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = {|#0:0|} });", "[EarlyStopping] watches validation error but no validation data is given", "Classes(3), EarlyStopping(5)")]
    [InlineData("var o = new TrainingOptions { Epochs = 3, ValidationSplit = {|#0:0.0|} }; new M().Train(data, null, o);", "[ReduceOnPlateau] watches validation error but no validation data is given", "Classes(3), ReduceOnPlateau")]
    [InlineData("{|#0:new M().Train(data)|};", "[EarlyStopping] watches validation error but no validation data is given", "Classes(3), EarlyStopping(5), ValidationSplit(0)")]
    [InlineData("new M().Train(data, options: new() { ValidationSplit = {|#0:0|}, Patience = 3 });", "Patience watches validation error but no validation data is given")]
    public Task Message_GivesTheValues(string body, string message, string attributes = "Hidden(8), Classes(3)") => Verify.Message(
        "using Roslearn; " + RuleSamples.Use(body, attributes), "RL0702", message);

    [Theory]
    [InlineData("new M().Train(data);", "Classes(3), EarlyStopping(5)")]
    [InlineData("new M().Train(data, other, new TrainingOptions { ValidationSplit = 0 });", "Classes(3), EarlyStopping(5)")]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = 0 });", "Classes(3), EarlyStopping(5, Monitor = Metric.TrainingLoss)")]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = 0 });")]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = 0, Monitor = Metric.TrainingLoss });", "Classes(3), EarlyStopping(5)")]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = path.Length });", "Classes(3), EarlyStopping(5)")]
    [InlineData("new M().Train(data, options: Options()); TrainingOptions Options() => new() { ValidationSplit = 0 };", "Classes(3), EarlyStopping(5)")]
    [InlineData("new M().Train(data, options: new TrainingOptions { ValidationSplit = 0.5 });", "Classes(3), EarlyStopping(5), ValidationSplit(0)")]
    public Task OtherUse_IsFine(string body, string attributes = "Hidden(8), Classes(3)") => Verify.Quiet(
        "RL0702", "using Roslearn; " + RuleSamples.Use(body, attributes));

    [Fact]
    public Task Share_BecomesATenth() => Verify.Fix("""
        using Roslearn;

        class Use
        {
            void Method(Dataset<float, int> data)
            {
                new M().Train(data, options: new TrainingOptions { ValidationSplit = {|RL0702:0|} }); // why
                var options = new TrainingOptions { Epochs = 3, ValidationSplit = {|RL0702:0|} };
                new M().Train(data, null, options);
            }
        }

        [Model, Input(4), Classes(3), EarlyStopping(5)]
        partial class M;
        """, """
        using Roslearn;

        class Use
        {
            void Method(Dataset<float, int> data)
            {
                new M().Train(data, options: new TrainingOptions { ValidationSplit = 0.1 }); // why
                var options = new TrainingOptions { Epochs = 3, ValidationSplit = 0.1 };
                new M().Train(data, null, options);
            }
        }

        [Model, Input(4), Classes(3), EarlyStopping(5)]
        partial class M;
        """);
}
