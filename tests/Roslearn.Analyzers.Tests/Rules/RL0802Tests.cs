using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0802Tests
{
    /// <summary>Parameters: 784·128 + 128 + 2·(128·128 + 128) + 128·10 + 10; Adam keeps two more of each. The first two as in the summary of the README.</summary>
    [Fact]
    public Task Message_HasTheNumbersOfTheSummary() => Verify.Message(
        "using Roslearn; [Model, Input(784), Hidden(128), Layers(3), Classes(10)] partial class {|#0:M|};",
        "RL0802",
        "134,794 parameters, 1,580 KB with the state of Adam, 269,194 FLOP per prediction, 100 KB of workspace for a batch of 32");

    [Fact]
    public Task WrongDefinition_HasNoCost() => Verify.Quiet("RL0802", "using Roslearn; [Model, Input(784), Hidden(128), Classes(10)] static partial class {|RL0007:M|};");
}
