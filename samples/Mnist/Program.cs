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
SeededTraining.Run(seeds, data, seed => new DigitReader(seed));
return 0;
