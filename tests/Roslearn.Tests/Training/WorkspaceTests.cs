using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Training;

namespace Roslearn.Tests.Training;

public class WorkspaceTests
{
    private const int Lane = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(17)]
    public void LanesOfTheLastTargets_StayWithinTheirArray(int targetSize)
    {
        NetworkLayout layout = LinearNetworks.Regression(2, targetSize).Layout;
        var work = new Workspace<float, float>(layout, NetworkLayout.RowTile, layout.TrainingFloats);
        float[] targets = Targets(work);

        int lastRow = (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(targets), ref work.Target(work.Capacity - 1)) / sizeof(float));
        int lanes = (targetSize + Lane - 1) / Lane * Lane;

        Assert.True(lastRow + lanes <= targets.Length, $"The last row's lanes end at {lastRow + lanes}, the array at {targets.Length}");
        Assert.Equal(work.Capacity * targetSize, work.Targets.Length);
    }

    private static float[] Targets(Workspace<float, float> work) => (float[])work.GetType()
        .GetField("_targets", BindingFlags.Instance | BindingFlags.NonPublic)!
        .GetValue(work)!;
}
