using System.Globalization;
using FashionMnist;
using Roslearn;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
FashionData data;
try
{
    data = FashionData.Read(DataFolder.From(args, Path.Combine("data", "fashion-mnist")));
}
catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

Console.WriteLine(FashionClassifier.Summary);
var (train, validation) = data.Train.Split(0.9, seed: 1);
var model = new FashionClassifier();
TrainingHistory history = model.Train(train, validation, progress: new ProgressLine(Console.Out, Terminal.IsLive));
Console.WriteLine($"trained in {history.Duration.TotalSeconds:F1} s");
Console.WriteLine($"test accuracy {model.Evaluate(data.Test).Accuracy:F4}");
Console.WriteLine();
Mistakes.Write(Console.Out, model, data.Test);
return 0;
