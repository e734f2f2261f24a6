using System.Globalization;
using Roslearn;
using Samples.Common;
using Vowels;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
try
{
    string folder = DataFolder.From(args, Path.Combine("data", "japanese-vowels"));
    Dataset<float, int> train = Utterances.Read(Path.Combine(folder, "japanese_vowels_train.csv"));
    Dataset<float, int> test = Utterances.Read(Path.Combine(folder, "japanese_vowels_test.csv"));
    Console.WriteLine(SpeakerClassifier.Summary);
    const int seeds = 5;
    var accuracies = new double[seeds];
    for (int seed = 0; seed < seeds; seed++)
    {
        var model = new SpeakerClassifier((ulong)seed);
        model.Train(train, options: new TrainingOptions { Seed = (ulong)seed });
        accuracies[seed] = model.Evaluate(test).Accuracy!.Value;
        Console.WriteLine($"seed {seed}: test accuracy {accuracies[seed]:F4}");
    }

    Console.WriteLine($"mean of {seeds} seeds: {accuracies.Average():F4}");
    return 0;
}
catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine(
        $"{problem.Message}\nThis sample reads japanese_vowels_train.csv and japanese_vowels_test.csv: the Japanese Vowels of the UCI repository with the columns"
        + " series, speaker, step and 12 coefficients. Name their folder: --data DIR");
    return 1;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
