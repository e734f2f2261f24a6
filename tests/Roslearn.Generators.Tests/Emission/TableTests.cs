using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Emission;

/// <summary>Adding a layer, kernel or optimizer without its row in a table fails here, and not in some user's build.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData(typeof(Kernel), typeof(KernelTable), "Rows")]
    [InlineData(typeof(OptimizerSpec), typeof(UpdateTable), "Rules")]
    [InlineData(typeof(LayerSpec), typeof(ShapeInference), "LayerRules")]
    [InlineData(typeof(HeadSpec), typeof(ShapeInference), "HeadRules")]
    public void EveryKind_HasARow(Type kind, Type table, string rows)
    {
        var keys = (System.Collections.IDictionary)table.GetField(rows, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!;

        Assert.Equal(
            kind.Assembly.GetTypes().Where(type => type.IsSubclassOf(kind) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal),
            keys.Keys.Cast<Type>().OrderBy(type => type.Name, StringComparer.Ordinal));
    }
}
