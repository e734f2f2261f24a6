using System.Reflection;
using Roslearn.Benchmarks.Cases;
using Roslearn.Training;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>The generated network of a case. Its class is local to the generated file, so it is looked up by its layout's name.</summary>
internal static class GeneratedNetwork
{
    private static readonly Dictionary<string, Type> s_types = typeof(GeneratedNetwork).Assembly.GetTypes()
        .Where(type => type.BaseType == typeof(Network<float, int>))
        .ToDictionary(type => Make(type).Layout.Name);

    public static Type TypeOf(BenchmarkCase benchmark) => s_types[benchmark.Model.Name];

    /// <summary>A network with small weights, ready to train.</summary>
    public static Network<float, int> Create(BenchmarkCase benchmark)
    {
        Network<float, int> network = Make(TypeOf(benchmark));
        var random = new Random(1);
        foreach (ParameterTensor tensor in network.Layout.Tensors.Where(tensor => tensor.Shape.Length == 2))
        {
            float limit = MathF.Sqrt(6f / tensor.FanIn);
            for (int input = 0; input < tensor.Shape[1]; input++)
            {
                foreach (ref float weight in network.Parameters.Span.Slice(tensor.Offset + (input * tensor.Strides[1]), tensor.Shape[0]))
                {
                    weight = limit * ((2 * random.NextSingle()) - 1);
                }
            }
        }

        network.RefreshTransposed();
        network.StartTraining();
        return network;
    }

    /// <summary>A workspace that holds a batch of the case.</summary>
    public static Workspace<float, int> Batch(Network<float, int> network, BenchmarkCase benchmark, int floatsPerRow)
    {
        Dataset<float, int> data = TeacherData.Make(benchmark.Inputs, benchmark.Classes, benchmark.Batch);
        var work = new Workspace<float, int>(network.Layout, benchmark.Batch, floatsPerRow) { Rows = benchmark.Batch, Step = 1 };
        for (int row = 0; row < benchmark.Batch; row++)
        {
            data.Input(row).CopyTo(work.Inputs[(row * network.Layout.InputStride)..]);
            work.Target(row) = data.Target(row);
        }

        return work;
    }

    private static Network<float, int> Make(Type type) =>
        (Network<float, int>)(Activator.CreateInstance(type) ?? throw new MissingMethodException(type.FullName, "constructor"));
}
