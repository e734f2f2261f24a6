using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0701Tests
{
    [Theory]
    [InlineData("var m = new M(); {|#0:m|}.Classify(new float[4]);", "'m' is used before Train or Load")]
    [InlineData("var m = new M(seed: 1); {|#0:m|}.Save(path); m.Train(data);", "'m' is used before Train or Load")]
    [InlineData("{|#0:new M()|}.Predict(new float[4], new float[3]);", "'new M()' is used before Train or Load")]
    [InlineData("var m = new M(); m.Evaluate(data); if (path.Length > 3) { {|#0:m|}.Save(path); }", "'m' is used before Train or Load")]
    [InlineData("M m = new(), n = new(); n.Train(data); {|#0:m|}.Save(path);", "'m' is used before Train or Load")]
    public Task Message_GivesTheValues(string body, string message, string attributes = "Hidden(8), Classes(3)") => Verify.Message(
        "using Roslearn; " + RuleSamples.Use(body, attributes), "RL0701", message);

    [Theory]
    [InlineData("var m = new M(); m.Train(data); m.Save(path);")]
    [InlineData("var m = M.Load(path); m.Save(path);")]
    [InlineData("var m = new M(); Train(m); m.Save(path); void Train(M n) => n.Train(data);")]
    [InlineData("var m = new M(); for (int i = 0; i < 2; i++) { if (i > 0) { m.Save(path); } m.Train(data); }")]
    [InlineData("var m = new M(); m = M.Load(path); m.Save(path);")]
    [InlineData("var m = new M(); m.Evaluate(data);")]
    [InlineData("var m = new M(); System.Action train = () => m.Train(data); train(); m.Save(path);")]
    [InlineData("var m = new M(); if (path.Length > 3) { m.Train(data); } m.Save(path);")]
    [InlineData("var m = new M(); again: if (path.Length > 3) { m.Save(path); } m.Train(data); goto again;")]
    [InlineData("var m = new M(); var models = new[] { m }; models[0].Train(data); m.Save(path);")]
    [InlineData("M m; if (path.Length > 3) { m = M.Load(path); } else { m = new M(); } m.Save(path);")]
    public Task OtherUse_IsFine(string body, string attributes = "Hidden(8), Classes(3)") => Verify.Quiet(
        "RL0701", "using Roslearn; " + RuleSamples.Use(body, attributes));

    [Fact]
    public Task TopLevelStatements_AreAMethodToo() => Verify.CallsOfProgram(
        "using Roslearn; var m = new M(); {|RL0701:m|}.Save(\"file\"); [Model, Input(4), Classes(3)] partial class M;");

    [Fact]
    public Task ModelInAField_IsNotJudged() => Verify.Quiet(
        "RL0701", "using Roslearn; class Use { readonly M _m = new(); void Method() => _m.Save(\"file\"); } [Model, Input(4), Classes(3)] partial class M;");
}
