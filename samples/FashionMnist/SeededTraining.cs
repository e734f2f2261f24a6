using Roslearn;
using Samples.Common;

namespace FashionMnist;

/// <summary>One training per seed, and what they reach on the test part: a single seed may be lucky, the mean of several less so.</summary>
internal static class SeededTraining
{
    /// <summary>Trains, prints how long each training took and its test accuracy, and with several seeds the mean.</summary>
    /// <param name="seeds">The seeds, at least one.</param>
    /// <param name="data">The pictures to train on and those to test on.</param>
    /// <param name="create">Makes a model from a seed.</param>
    /// <returns>The last model, its history and what it reached.</returns>
    public static (IModel<float, int> Model, TrainingHistory History, Evaluation Test) Run(
        IReadOnlyList<ulong> seeds, (Dataset<float, int> Train, Dataset<float, int> Test) data, Func<ulong, IModel<float, int>> create)
    {
        var trainings = seeds.Select(seed => Train(seed, data, create)).ToList();
        if (trainings.Count > 1)
        {
            Console.WriteLine($"mean of {trainings.Count} seeds {trainings.Average(training => training.Test.Accuracy!.Value):F4}");
        }

        return trainings[^1];
    }

    private static (IModel<float, int> Model, TrainingHistory History, Evaluation Test) Train(
        ulong seed, (Dataset<float, int> Train, Dataset<float, int> Test) data, Func<ulong, IModel<float, int>> create)
    {
        IModel<float, int> model = create(seed);
        var options = new TrainingOptions { Seed = seed };
        TrainingHistory history = TrainingDisplay.Show(progress => model.Train(data.Train, options: options, progress: progress));
        Evaluation test = model.Evaluate(data.Test);
        Console.WriteLine($"trained in {history.Duration.TotalSeconds:F1} s");
        Console.WriteLine($"test accuracy {test.Accuracy!.Value:F4}");
        return (model, history, test);
    }
}
