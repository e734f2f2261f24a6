using Microsoft.CodeAnalysis;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Clashes;

public sealed class ClashTests
{
    [Fact]
    public void NamesThatGeneratedCodeUses_MayAllBeTaken()
    {
        Generated generated = new UserProject(Torture.Source).Generate(TestContext.Current.CancellationToken).WithoutDiagnostics();

        Assert.Equal(4, generated.Sources.Length);
        Assert.Contains(generated.Sources, source => source.HintName == "namespace.event.record.struct.Middle_2.int.g.cs");
    }

    [Fact]
    public void OneNameInManyContainers_GivesAFileForEach()
    {
        Generated generated = new UserProject(Torture.Containers).Generate(TestContext.Current.CancellationToken).WithoutDiagnostics();

        Assert.Equal(11, generated.Sources.Length);
        Assert.Equal(11, generated.Sources.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach ((string type, int inputs) in new[]
        {
            ("A.Twin", 1), ("A.TWIN", 2), ("A.Outer+Twin", 3), ("A.Outer+Secret", 4), ("A.Outer`1+Twin", 5), ("A.Outer`2+Twin", 6),
            ("A.IOuter`1+Twin", 7), ("A.Recorded+Twin", 8), ("A.Outer_1+Twin", 9), ("B.Twin", 10), ("A.Outer2.Twin", 11),
        })
        {
            IFieldSymbol size = Assert.IsAssignableFrom<IFieldSymbol>(Assert.Single(generated.Compilation.GetTypeByMetadataName(type)!.GetMembers("InputSize")));
            Assert.Equal(inputs, size.ConstantValue);
        }
    }
}
