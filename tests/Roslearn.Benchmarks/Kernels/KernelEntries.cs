using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using Roslearn.Benchmarks.Cases;
using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>
/// The generated kernels of a model one by one, found by reflection: private static methods over a lane whose parameters are
/// references to floats and sizes. A reference becomes a block of memory of its own, a size is known by its name.
/// </summary>
internal static partial class KernelEntries
{
    /// <summary>More than the padding of any row.</summary>
    private const int RowPadding = 32;

    public static IEnumerable<KernelEntry> Of(BenchmarkCase benchmark) =>
        GeneratedNetwork.TypeOf(benchmark).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(method => method.IsGenericMethodDefinition && method.GetParameters().All(IsKnown))
            .Select(method => new KernelEntry(benchmark.Name, method.Name, Flops(method, benchmark), () => Prepare(method, benchmark)));

    private static bool IsKnown(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(float).MakeByRefType()
        || parameter.ParameterType == typeof(float)
        || (parameter.ParameterType == typeof(int) && parameter.Name is "rows" or "batch" or "count");

    /// <summary>Of a product, by the shape in its name.</summary>
    private static double Flops(MethodInfo method, BenchmarkCase benchmark) =>
        Shape(method) is (int from, int to) ? 2.0 * from * to * (method.Name.EndsWith("Row", StringComparison.Ordinal) ? 1 : benchmark.Batch) : 0;

    /// <summary>The call with everything bound. Compiled expressions may call private methods, and pass elements of arrays by reference.</summary>
    private static Action Prepare(MethodInfo method, BenchmarkCase benchmark)
    {
        NetworkLayout layout = GeneratedNetwork.Create(benchmark).Layout;
        int widest = benchmark.Sizes.Max() + RowPadding;
        int floats = Math.Max(layout.ParameterFloats, (Math.Max(benchmark.Batch, widest) + RowPadding) * widest);
        Type lane = Vector512.IsHardwareAccelerated ? typeof(Lane512) : Vector256.IsHardwareAccelerated ? typeof(Lane256) : typeof(Lane128);
        Expression[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, method, benchmark, layout, floats))];
        return Expression.Lambda<Action>(Expression.Call(method.MakeGenericMethod(lane), arguments)).Compile();
    }

    private static Expression Argument(ParameterInfo parameter, MethodInfo method, BenchmarkCase benchmark, NetworkLayout layout, int floats)
    {
        if (parameter.ParameterType != typeof(int))
        {
            return parameter.ParameterType == typeof(float) ? Expression.Constant(0f) : AlignedBlock.First(floats);
        }

        // The rows of a weight gradient are those of the weight, not of the batch.
        bool isWeight = method.GetParameters().Any(other => other.Name == "batch");
        return Expression.Constant(parameter.Name switch
        {
            "rows" when isWeight && Shape(method) is (int inputs, _) => inputs,
            "count" => layout.ParameterFloats,
            _ => benchmark.Batch,
        });
    }

    private static (int From, int To)? Shape(MethodInfo method)
    {
        Match match = ShapePattern().Match(method.Name);
        return match.Success
            ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex("([0-9]+)To([0-9]+)")]
    private static partial Regex ShapePattern();
}
