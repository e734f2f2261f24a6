using System.Reflection;

namespace Roslearn.Generators.Tests.Budgets;

/// <summary>The counter itself, on methods whose blocks can be counted by hand.</summary>
public sealed class BasicBlocksTests
{
    [Theory]
    [InlineData(nameof(Straight), 1)]
    [InlineData(nameof(Branch), 3)]
    [InlineData(nameof(Loop), 4)]
    public void Method_HasAsManyBlocksAsByHand(string method, int expected)
    {
        MethodBody body = typeof(BasicBlocksTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.GetMethodBody()!;
        Assert.Equal(expected, BasicBlocks.Count(body.GetILAsByteArray(), []));
    }

    private static int Straight(int x) => x + 1;

    /// <summary>The test, and a return on either side.</summary>
    private static int Branch(int x)
    {
        if (x > 0)
        {
            return 1;
        }

        return 2;
    }

    /// <summary>Before, test, body, after.</summary>
    private static int Loop(int x)
    {
        int sum = 0;
        for (int i = 0; i < x; i++)
        {
            sum += i;
        }

        return sum;
    }
}
