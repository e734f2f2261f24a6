// The code that uses a model: rules RL07xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Uses;

[Model, Input(4), Hidden(16), Classes(3), EarlyStopping(5)]
public sealed partial class Irises;

public static class Mistakes
{
    public static void PredictsNoise(float[] flower)
    {
        var model = new Irises();
        Console.WriteLine(model.Classify(flower)); // RL0701
    }

    public static void HoldsNothingOut(Dataset<float, int> data)
    {
        var model = new Irises();
        model.Train(data, options: new TrainingOptions { ValidationSplit = 0 }); // RL0702
    }

    public static void GradesItself(Dataset<float, int> data)
    {
        var model = new Irises();
        model.Train(data);
        Console.WriteLine(model.Evaluate(data)); // RL0703
    }

    public static void ForgetsAMeasurement(Irises model)
    {
        Console.WriteLine(model.Classify([5.1f, 3.5f, 1.4f])); // RL0704
    }

    public static void StartsAgainAndAgain(Irises model, Dataset<float, int> data)
    {
        for (int epoch = 0; epoch < 100; epoch++)
        {
            model.Train(data); // RL0705
        }
    }
}
