using System.Globalization;
using FashionMnist;
using Mnist;
using Roslearn;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
(Dataset<float, int> Train, Dataset<float, int> Test) data;
IReadOnlyList<ulong> seeds;
try
{
    seeds = Seeds.From(args, out string[] rest);
    data = PictureFiles.Read(DataFolder.From(rest, Path.Combine("data", "mnist")), "http://yann.lecun.com/exdb/mnist and many other places");
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

Console.WriteLine(DigitReader.Summary);
double sum = 0;
foreach (ulong seed in seeds)
{
    var model = new DigitReader(seed);
    var options = new TrainingOptions { Seed = seed };
    TrainingHistory history = TrainingDisplay.Show(progress => model.Train(data.Train, options: options, progress: progress));
    double accuracy = model.Evaluate(data.Test).Accuracy!.Value;
    sum += accuracy;
    Console.WriteLine($"trained in {history.Duration.TotalSeconds:F1} s");
    Console.WriteLine($"test accuracy {accuracy:F4}");
}

if (seeds.Count > 1)
{
    Console.WriteLine($"mean of {seeds.Count} seeds {sum / seeds.Count:F4}");
}

return 0;
