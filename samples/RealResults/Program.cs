using System.Globalization;
using RealResults;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
try
{
    Arguments arguments = Arguments.From(args);
    Experiment[] experiments = Experiments.In(arguments.Folder);
    Experiment[] chosen = [.. experiments.Where(experiment => arguments.Only is null || experiment.Name == arguments.Only)];
    if (chosen.Length == 0)
    {
        throw new ArgumentException($"--only {arguments.Only}: expected one of {string.Join(", ", experiments.Select(experiment => experiment.Name))}");
    }

    bool isAllReached = true;
    foreach (Experiment experiment in chosen)
    {
        Console.WriteLine($"{experiment.Name}: {experiment.What}");
        var values = new List<double>();
        for (int seed = 0; seed < arguments.Seeds; seed++)
        {
            values.Add(experiment.Measure((ulong)seed));
            Console.WriteLine($"    seed {seed}: {values[^1]:F4}");
        }

        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        bool isReached = experiment.IsReached(mean);
        isAllReached &= isReached;
        Console.WriteLine(
            $"  {mean:F4} ± {deviation:F4} over {values.Count} seeds; {(experiment.IsSmallBetter ? "at most" : "at least")} {experiment.Asked} asked: {(isReached ? "reached" : "missed")}");
    }

    return isAllReached ? 0 : 2;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
