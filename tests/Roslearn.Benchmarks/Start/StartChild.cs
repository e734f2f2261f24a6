using Roslearn.Benchmarks.Models;

namespace Roslearn.Benchmarks.Start;

/// <summary>A fresh process that does one thing and says so. It touches nothing but its own model, as a user's program would.</summary>
internal static class StartChild
{
    /// <summary>The first argument of such a process; a mode and a case follow.</summary>
    public const string Argument = "start-child";

    /// <summary>Nothing: what the runtime itself takes.</summary>
    public const string Nothing = "none";

    /// <summary>One prediction of one example.</summary>
    public const string Prediction = "predict";

    /// <summary>One training step.</summary>
    public const string Training = "train";

    /// <summary>What is printed at the end.</summary>
    public const string Ready = "READY";

    private const int TinyBatch = 16;
    private const int CardBatch = 32;

    public static int Run(string mode, string name)
    {
        switch (mode, name)
        {
            case (Nothing, _):
                break;

// What is predicted does not matter here, only when.
#pragma warning disable RL0701
            case (Prediction, "mlp-tiny"):
                new MlpTiny().Predict(new float[MlpTiny.InputSize], new float[MlpTiny.OutputSize]);
                break;
            case (Prediction, "mlp-card"):
                new MlpCard().Predict(new float[MlpCard.InputSize], new float[MlpCard.OutputSize]);
                break;
#pragma warning restore RL0701

            case (Training, "mlp-tiny"):
                Train(new MlpTiny(), TinyBatch, MlpTiny.InputSize);
                break;
            case (Training, "mlp-card"):
                Train(new MlpCard(), CardBatch, MlpCard.InputSize);
                break;
            default:
                throw new ArgumentException($"{mode} {name}: expected {Nothing}, {Prediction} or {Training}, then mlp-tiny or mlp-card", nameof(mode));
        }

        Console.WriteLine(Ready);
        return 0;
    }

    private static void Train(IModel<float, int> model, int batch, int inputs) =>
        model.Train(new Dataset<float, int>(new float[batch * inputs], new int[batch]), options: new TrainingOptions { BatchSize = batch, Epochs = 1 });
}
