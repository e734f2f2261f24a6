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
(IModel<float, int> model, TrainingHistory history, Evaluation test) = SeededTraining.Run(seeds, (kind.Prepare(data.Train), data.Test), kind.Create);
Console.WriteLine();
Mistakes.Write(Console.Out, model, data.Test);
string report = Path.Combine(Path.GetTempPath(), "fashion-mnist.html");
history.SaveReport(report, FashionData.ClassNames, test);
Console.WriteLine($"report {report}");
return 0;
