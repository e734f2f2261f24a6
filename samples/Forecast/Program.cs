using System.Globalization;
using Forecast;
using Roslearn;
using Roslearn.Data;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
try
{
    string folder = DataFolder.From(args, Path.Combine("data", "timeseries"));
    var months = new CsvOptions { Ignored = ["Month"] };
    var hours = new CsvOptions { Ignored = ["cbwd"] };

    // A logarithm turns growth by a share into growth by a sum.
    CsvSeries passengers = CsvSeries.From(CsvTable.Read(Path.Combine(folder, "airline-passengers.csv"), months), "Passengers").Map(MathF.Log);
    CsvSeries sunspots = CsvSeries.From(CsvTable.Read(Path.Combine(folder, "monthly-sunspots.csv"), months), "Sunspots");
    CsvSeries dust = CsvSeries.From(
        CsvTable.Read(Path.Combine(folder, "beijing-pm25.csv"), hours), "pm2.5", "DEWP", "TEMP", "PRES", "Iws", "Is", "Ir");

    Console.WriteLine("RMSE over the last fifth          model   last value   season ago");
    Show(new ForecastTask("airline passengers (1,000)", passengers, 24, 12, Math.Exp), new PassengerForecast(seed: 1));
    Show(new ForecastTask("sunspots", sunspots, 48, 132, value => value), new SunspotForecast(seed: 1));
    Show(new ForecastTask("Beijing PM2.5 (µg/m³)", dust, 24, 24, value => value), new DustForecast(seed: 1));
    return 0;
}
catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine(
        $"{problem.Message}\nThis sample reads airline-passengers.csv, monthly-sunspots.csv and beijing-pm25.csv, as published in jbrownlee/Datasets"
        + " (the last as pollution.csv). Name their folder: --data DIR");
    return 1;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static void Show(ForecastTask task, IModel<float, float> model)
{
    (double ours, double last, double season) = task.Run(model);
    Console.WriteLine($"{task.Name,-28} {ours,10:F2} {last,12:F2} {season,12:F2}");
}
