using System.Reflection;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void SmallModel() => Snapshot.Verify(new UserProject(Definitions.Small).Generate(TestContext.Current.CancellationToken));

    [Fact]
    public void WrongDefinition() => Snapshot.Verify(
        new UserProject("using Roslearn;\n\n[Model, Input(4), Hidden(8), Dropout(50), Classes(3)]\npartial class Wrong;\n")
            .Generate(TestContext.Current.CancellationToken));

    [Fact]
    public void Summary()
    {
        Type model = new UserProject(Definitions.DesignCard).Generate(TestContext.Current.CancellationToken).Load().GetType("DigitClassifier")!;
        Snapshot.Verify((string)model.GetProperty("Summary", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
    }

    [Fact]
    public void MissingOrDifferentSnapshot_Fails()
    {
        string received = Path.Combine(
            typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ProjectDirectory").Value!,
            "Snapshots",
            "SnapshotTests.MissingOrDifferentSnapshot_Fails.received.txt");
        try
        {
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Snapshot.Verify("nobody has verified this"));
            Assert.Equal("nobody has verified this", File.ReadAllText(received));
        }
        finally
        {
            File.Delete(received);
        }
    }
}
