using System.Runtime.CompilerServices;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class NarrowProductTests
{
    private const float Untouched = -7f;

    public static TheoryData<int, int, int> Shapes()
    {
        var shapes = new TheoryData<int, int, int>();
        foreach (int rows in new[] { 1, 2, 11, 13, 67, 130 })
        {
            foreach (int columns in new[] { 16, 48, 80, 112 })
            {
                foreach (int steps in new[] { 1, 7, 513, 1100 })
                {
                    shapes.Add(rows, columns, steps);
                }
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RowsOfElements_SumInOrderOfK(int rows, int columns, int steps) => Check(rows, columns, steps, rowStepA: steps + 3, stepA: 1);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ElementsAcrossRows_SumInOrderOfK(int rows, int columns, int steps) => Check(rows, columns, steps, rowStepA: 1, stepA: rows + 5);

    private static void Check(int rows, int columns, int steps, int rowStepA, int stepA)
    {
        int even = (rows + 1) / 2 * 2, stepB = columns + 16, rowStepC = columns + 4;
        float[] a = Values((even * rowStepA) + (steps * stepA), 1), b = Values(steps * stepB, 2), bias = Values(columns, 3);
        float[] before = Values((even + 1) * rowStepC, 4);
        CheckStart([], 0);
        CheckStart(bias, 0);
        CheckStart(before, rowStepC);

        void CheckStart(float[] start, int rowStepStart)
        {
            float[] actual = new float[before.Length];
            Array.Fill(actual, Untouched);
            ref float from = ref start.Length == 0 ? ref Unsafe.NullRef<float>() : ref start[0];
            NarrowProduct.Multiply(ref a[0], rowStepA, stepA, ref b[0], stepB, ref from, rowStepStart, ref actual[0], rowStepC, rows, columns, steps);
            float[] expected = new float[before.Length];
            Array.Fill(expected, Untouched);
            for (int row = 0; row < even; row++)
            {
                for (int column = 0; column < columns; column += Lane128.Count)
                {
                    Sums(row, column, start.Length == 0 ? Lane128.Zero : Lane128.Load(ref start[(row * rowStepStart) + column]))
                        .Store(ref expected[(row * rowStepC) + column]);
                }
            }

            Assert.Equal(expected, actual);
        }

        Lane128 Sums(int row, int column, Lane128 sums)
        {
            for (int k = 0; k < steps; k++)
            {
                sums = Lane128.MultiplyAdd(Lane128.Broadcast(a[(row * rowStepA) + (k * stepA)]), Lane128.Load(ref b[(k * stepB) + column]), sums);
            }

            return sums;
        }
    }

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
