using Roslearn.Benchmarks.Cases;
using Roslearn.Training;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>The passes of a network as the training loop calls them: all layers of a batch.</summary>
internal static class PassEntries
{
    public static IEnumerable<KernelEntry> Of(BenchmarkCase benchmark)
    {
        BenchmarkCase prediction = benchmark with { Name = BenchmarkCase.PredictionPrefix + benchmark.Name };
        double forward = prediction.Flops;

        // A training is forward, input gradients and weight gradients; the last are as much work as forward.
        yield return new(benchmark.Name, "Infer", forward, () => Infer(benchmark));
        yield return new(benchmark.Name, "Backpropagate", benchmark.Flops - forward, () => Backpropagate(benchmark));
        yield return new(benchmark.Name, "Update", forward, () => Update(benchmark));
    }

    private static Action Infer(BenchmarkCase benchmark)
    {
        Network<float, int> network = GeneratedNetwork.Create(benchmark);
        Workspace<float, int> work = GeneratedNetwork.Batch(network, benchmark, network.Layout.PredictionFloats);
        return () => network.Infer(work, 0, work.Rows);
    }

    private static Action Backpropagate(BenchmarkCase benchmark)
    {
        Network<float, int> network = GeneratedNetwork.Create(benchmark);
        Workspace<float, int> work = GeneratedNetwork.Batch(network, benchmark, network.Layout.TrainingFloats);
        return () => Backpropagate(network, work);
    }

    private static void Backpropagate(Network<float, int> network, Workspace<float, int> work)
    {
        for (int stage = 0; stage < network.Layout.Stages; stage++)
        {
            for (int half = 0; half < network.Layout.HalvesOf(stage); half++)
            {
                network.Backpropagate(work, stage, half, 0, work.Rows);
            }
        }
    }

    private static Action Update(BenchmarkCase benchmark)
    {
        Network<float, int> network = GeneratedNetwork.Create(benchmark);
        Workspace<float, int> work = GeneratedNetwork.Batch(network, benchmark, network.Layout.TrainingFloats);
        Backpropagate(network, work);
        network.PrepareUpdate(work, network.Layout.Defaults, network.Layout.Defaults.LearningRate!.Value);
        return () =>
        {
            for (int task = 0; task < network.Layout.UpdateTasks; task++)
            {
                network.Update(work, task);
            }
        };
    }
}
