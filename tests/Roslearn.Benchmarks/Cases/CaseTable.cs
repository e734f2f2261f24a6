using Roslearn.Benchmarks.Models;

namespace Roslearn.Benchmarks.Cases;

/// <summary>Every case. The batch size is no more than a default of a model: any other can be asked for.</summary>
internal static class CaseTable
{
    public static readonly IReadOnlyList<BenchmarkCase> Training =
    [
        BenchmarkCase.Of<MlpTiny>("mlp-tiny", MlpTiny.Defaults.BatchSize!.Value, MlpTiny.ParameterCount, 4, 16, 16, 3),
        BenchmarkCase.Of<MlpCard>("mlp-card", MlpCard.Defaults.BatchSize!.Value, MlpCard.ParameterCount, 784, 128, 128, 128, 10),
        BenchmarkCase.Of<MlpCardNorm>("mlp-card-norm", MlpCardNorm.Defaults.BatchSize!.Value, MlpCard.ParameterCount, 784, 128, 128, 128, 10),
        BenchmarkCase.Of<MlpCardB256>("mlp-card-b256", MlpCardB256.Defaults.BatchSize!.Value, MlpCardB256.ParameterCount, 784, 128, 128, 128, 10),
        BenchmarkCase.Of<MlpWide>("mlp-wide", MlpWide.Defaults.BatchSize!.Value, MlpWide.ParameterCount, 784, 512, 512, 512, 10),
        BenchmarkCase.Of<Mlp1024>("mlp-1024", Mlp1024.Defaults.BatchSize!.Value, Mlp1024.ParameterCount, 784, 1024, 1024, 1024, 10),
        Lenet<CnnLenet>("cnn-lenet", side1: 26, side2: 11, CnnLenet.Defaults.BatchSize!.Value),
        Lenet<CnnLenetSame>("cnn-lenet-same", side1: 28, side2: 14, CnnLenetSame.Defaults.BatchSize!.Value),
        Width<Width100>(100, Width100.ParameterCount),
        Width<Width112>(112, Width112.ParameterCount),
        Width<Width300>(300, Width300.ParameterCount),
        Width<Width304>(304, Width304.ParameterCount),
        Width<Width777>(777, Width777.ParameterCount),
        Width<Width784>(784, Width784.ParameterCount),
    ];

    /// <summary>A prediction of every network, one example a call.</summary>
    public static readonly IReadOnlyList<BenchmarkCase> Prediction =
        [.. Training.Select(training => training with { Name = BenchmarkCase.PredictionPrefix + training.Name, Batch = 1 })];

    /// <summary>The case of a name, which may end in <c>@</c> and a batch size.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BenchmarkCase Find(string name, int? batch = null)
    {
        int at = name.IndexOf('@');
        string stem = at < 0 ? name : name[..at];
        BenchmarkCase found = Training.Concat(Prediction).FirstOrDefault(candidate => candidate.Name == stem)
            ?? throw new ArgumentException(
                $"case {name}: expected one of {string.Join(", ", Training.Select(candidate => candidate.Name))}, "
                + $"or one of these behind {BenchmarkCase.PredictionPrefix}", nameof(name));
        int rows = batch ?? (at < 0 ? found.Batch : NumberArgument.Count(name[(at + 1)..], nameof(batch)));
        return found with { Batch = rows };
    }

    /// <summary>Two convolutions of 3×3 with 32 and 64 filters, each with a pool behind it, and a hidden layer of 128.</summary>
    private static BenchmarkCase Lenet<TModel>(string name, int side1, int side2, int batch)
        where TModel : class, IModel<float, int> =>
        BenchmarkCase.OfPictures<TModel>(
            name, batch, 28 * 28, 10, side1 * side1 * 32 * 9.0, side2 * side2 * 64 * 32 * 9.0, side2 / 2 * (side2 / 2) * 64 * 128.0, 128 * 10);

    private static BenchmarkCase Width<TModel>(int width, int parameterCount)
        where TModel : class, IModel<float, int> =>
        BenchmarkCase.Of<TModel>($"width-{width}", 32, parameterCount, width, width, width, width, 10);
}
