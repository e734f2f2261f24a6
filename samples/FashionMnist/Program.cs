using System.Globalization;
using FashionMnist;
using Roslearn;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
(Dataset<float, int> Train, Dataset<float, int> Test) data;
FashionModel kind;
IReadOnlyList<ulong> seeds;
try
{
    kind = FashionModel.From(args, out string[] rest);
    seeds = Seeds.From(rest, out rest);
    data = FashionData.Read(DataFolder.From(rest, Path.Combine("data", "fashion-mnist")));
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

Console.WriteLine(kind.Summary);
double sum = 0;
foreach (ulong seed in seeds)
{
    IModel<float, int> model = kind.Create(seed);
    var options = new TrainingOptions { Seed = seed };
    TrainingHistory history = TrainingDisplay.Show(progress => model.Train(data.Train, options: options, progress: progress));
    Evaluation test = model.Evaluate(data.Test);
    double accuracy = test.Accuracy!.Value;
    sum += accuracy;
    Console.WriteLine($"trained in {history.Duration.TotalSeconds:F1} s");
    Console.WriteLine($"test accuracy {accuracy:F4}");
    if (seed == seeds[^1])
    {
        Console.WriteLine();
        Mistakes.Write(Console.Out, model, data.Test);
        string report = Path.Combine(Path.GetTempPath(), "fashion-mnist.html");
        history.SaveReport(report, FashionData.ClassNames, test);
        Console.WriteLine($"report {report}");
    }
}

if (seeds.Count > 1)
{
    Console.WriteLine($"mean of {seeds.Count} seeds {sum / seeds.Count:F4}");
}

return 0;
