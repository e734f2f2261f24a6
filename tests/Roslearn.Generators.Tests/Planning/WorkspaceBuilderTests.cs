using CsCheck;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Tests.Planning;

/// <summary>Buffers of one workspace may share memory, but never two that live at the same time.</summary>
public sealed class WorkspaceBuilderTests
{
    private const string First = "first";

    /// <summary>The uses of one buffer: its width, the steps that use it, and whether it is kept to the end.</summary>
    private sealed record Buffer(int Width, int[] Steps, bool IsKept)
    {
        public (int From, int To) Lifetime => (Steps.Min(), IsKept ? int.MaxValue : Steps.Max());
    }

    private static readonly Gen<Buffer> AnyBuffer = Gen.Select(
        Gen.Int[1, 600], Gen.Int[0, 9].Array[1, 4], Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))), (width, steps, kept) => new Buffer(width, steps, kept));

    [Fact]
    public void AnyLifetimes_NeverOverlapWhileTheyLive() =>
        AnyBuffer.Array[1, 12].Sample(buffers =>
        {
            WorkspaceLayout layout = Build(buffers);
            Dictionary<string, WorkBuffer> placed = layout.Buffers.ToDictionary(buffer => buffer.Name);
            Assert.Equal(buffers.Length + 1, placed.Count);
            Assert.All(placed.Values, buffer => Assert.InRange(buffer.Offset + buffer.Stride, 1, layout.FloatsPerRow));
            Assert.All(placed.Values, buffer => Assert.Equal((0, 0), (buffer.Offset % Strides.Lane, buffer.Stride % Strides.Lane)));
            for (int i = 0; i < buffers.Length; i++)
            {
                Assert.True(placed[Name(i)].Stride >= buffers[i].Width);
                Assert.False(Overlap(placed[First], placed[Name(i)]), $"{Name(i)} lies over the first buffer");
                for (int j = 0; j < i; j++)
                {
                    bool together = buffers[i].Lifetime.From <= buffers[j].Lifetime.To && buffers[j].Lifetime.From <= buffers[i].Lifetime.To;
                    Assert.False(together && Overlap(placed[Name(i)], placed[Name(j)]), $"{Name(i)} lies over {Name(j)}");
                }
            }
        });

    [Fact]
    public void ChainOfEqualBuffers_NeedsTwo()
    {
        WorkspaceLayout layout = Build([.. Enumerable.Range(0, 8).Select(step => new Buffer(100, [step, step + 1], IsKept: false))]);

        Assert.Equal(Strides.Of(1) + (2 * Strides.Of(100)), layout.FloatsPerRow);
    }

    /// <summary>Plans the steps in order, each using the buffers that say so.</summary>
    private static WorkspaceLayout Build(Buffer[] buffers)
    {
        var workspace = new WorkspaceBuilder();
        workspace.Use(First, 1);
        for (int step = 0; step <= 9; step++)
        {
            for (int i = 0; i < buffers.Length; i++)
            {
                if (buffers[i].Steps.Contains(step))
                {
                    _ = buffers[i].IsKept ? workspace.Keep(Name(i), buffers[i].Width) : workspace.Use(Name(i), buffers[i].Width);
                }
            }

            workspace.NextStep();
        }

        return workspace.Build(First);
    }

    private static string Name(int index) => $"buffer{index}";

    private static bool Overlap(WorkBuffer a, WorkBuffer b) => a.Offset < b.Offset + b.Stride && b.Offset < a.Offset + a.Stride;
}
