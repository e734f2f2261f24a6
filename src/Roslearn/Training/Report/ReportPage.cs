using System.Globalization;

namespace Roslearn.Training;

/// <summary>A training as one page of HTML that needs nothing but itself: no script, no font, no picture from elsewhere.</summary>
internal static class ReportPage
{
    /// <summary>The page.</summary>
    /// <param name="history">The training.</param>
    /// <param name="names">The names of the classes, or none.</param>
    /// <param name="test">An evaluation to show in place of that of the best epoch.</param>
    public static string Write(TrainingHistory history, IReadOnlyList<string>? names, Evaluation? test)
    {
        var html = new Html();
        string title = Html.Text(history.Model.Length > 0 ? history.Model : "Training");
        html.Raw("<!DOCTYPE html>").Raw("<html lang=\"en\">").Raw("<head>").Raw("<meta charset=\"utf-8\">");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Raw("<meta name=\"color-scheme\" content=\"light dark\">");
        html.Add($"<title>{title}: training report</title>");
        html.Raw("<style>").Raw(ReportStyle.Css).Raw("</style>").Raw("</head>").Raw("<body><main>");
        html.Add($"<h1>{title}</h1>").Add($"<p class=\"sub\">{Html.Text(Outcome(history))}</p>");
        Evaluation? shown = test ?? history.BestEpoch?.Validation;
        string source = test is not null ? "test examples" : $"validation, epoch {history.BestEpoch?.Epoch}";
        Cards(html, history, shown);
        AdviceList(html, history);
        Charts(html, history);
        if (shown?.Report is { } report)
        {
            ClassSection.Write(html, report, names, source);
        }

        Layers(html, history);
        Numbers(html, history);
        html.Raw("<footer>Made by Roslearn. Metrics follow scikit-learn; averages over classes are unweighted.</footer>");
        return html.Raw("</main></body>").Raw("</html>").ToString();
    }

    private static string Outcome(TrainingHistory history)
    {
        string end = history.WasCancelled ? "cancelled"
            : history.HasDiverged ? "ended by a number that was NaN or infinite"
            : history.WasStoppedEarly ? "stopped early" : "trained to the end";
        double seconds = history.Duration.TotalSeconds;
        string time = seconds < 0.1 ? $"{(1000 * seconds).ToString("0", CultureInfo.InvariantCulture)} ms" : $"{seconds.ToString(seconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture)} s";
        return string.Create(CultureInfo.InvariantCulture, $"{history.Epochs.Count} epochs, {history.Steps:N0} steps, {time}, {end}");
    }

    private static void Cards(Html html, TrainingHistory history, Evaluation? shown)
    {
        html.Raw("<section class=\"cards\">");
        Card("best epoch", history.BestEpoch?.Epoch, "0");
        Card("accuracy", shown?.Accuracy, "0.00 %");
        Card("macro F1", shown?.F1, "0.0000");
        Card("R²", shown?.R2);
        Card("RMSE", shown?.Rmse);
        Card("MAE", shown?.Mae);
        Card(shown is null ? "training loss" : "loss", shown?.Loss ?? history.BestEpoch?.Loss);
        Card("parameters", history.Layers.Count > 0 ? history.Layers.Sum(layer => layer.Parameters) : null, "N0");
        Card("examples/s", history.Epochs.Count > 0 ? history.Epochs.Average(epoch => epoch.ExamplesPerSecond) : null, "N0");
        html.Raw("</section>");

        void Card(string name, double? value, string? format = null)
        {
            if (value is double number)
            {
                html.Add($"<div><span>{name}</span><b>{(format is null ? Html.Number(number) : number.ToString(format, CultureInfo.InvariantCulture))}</b></div>");
            }
        }
    }

    private static void AdviceList(Html html, TrainingHistory history)
    {
        if (!history.Advice.Any())
        {
            return;
        }

        html.Raw("<section class=\"panel\"><h2>Advice</h2><ul class=\"advice\">");
        foreach (Advice advice in history.Advice)
        {
            string edit = advice.Edit.Length > 0 ? $" <code>{Html.Text(advice.Edit)}</code>" : "";
            html.Add($"<li>{Html.Text(advice.Message)}{edit}<small>{Html.Text(advice.Id)}, epoch {advice.Epoch}</small></li>");
        }

        html.Raw("</ul></section>");
    }

    private static void Charts(Html html, TrainingHistory history)
    {
        int[] epochs = [.. history.Epochs.Select(epoch => epoch.Epoch)];
        html.Raw("<section class=\"charts\">");
        LineChart.Write(
            html,
            "Loss",
            epochs,
            [Line("training", "train", epoch => epoch.Loss), Line("validation", "validation", epoch => epoch.ValidationLoss)],
            history.BestEpoch?.Epoch);
        LineChart.Write(html, "Validation accuracy", epochs, [Line("accuracy", "validation", epoch => epoch.ValidationAccuracy)], history.BestEpoch?.Epoch);
        LineChart.Write(html, "Validation R²", epochs, [Line("R²", "validation", epoch => epoch.Validation?.R2)], history.BestEpoch?.Epoch);
        LineChart.Write(
            html,
            "Validation precision and recall",
            epochs,
            [Line("precision", "train", epoch => epoch.Validation?.Precision), Line("recall", "validation", epoch => epoch.Validation?.Recall)],
            history.BestEpoch?.Epoch);
        LineChart.Write(html, "Validation RMSE", epochs, [Line("RMSE", "validation", epoch => epoch.Validation?.Rmse)], history.BestEpoch?.Epoch);
        LineChart.Write(html, "Learning rate", epochs, [Line("of the last step", "rate", epoch => epoch.LearningRate)]);
        html.Raw("</section>");

        ChartLine Line(string name, string style, Func<EpochRecord, double?> value) => new(name, style, [.. history.Epochs.Select(value)]);
    }

    private static void Layers(Html html, TrainingHistory history)
    {
        if (history.Layers.Count == 0)
        {
            return;
        }

        html.Raw("<section class=\"panel\"><h2>Layers</h2><div class=\"scroll\"><table><thead><tr><th>layer</th><th></th><th class=\"n\">output</th><th class=\"n\">parameters</th><th class=\"n\">FLOP</th></tr></thead><tbody>");
        foreach (LayerDescription layer in history.Layers)
        {
            html.Add($"<tr><td><code>{Html.Text(layer.Name)}</code></td><td>{Html.Text(layer.Text)}</td><td class=\"n\">{Html.Text(layer.Output)}</td><td class=\"n\">{layer.Parameters:N0}</td><td class=\"n\">{layer.Flops:N0}</td></tr>");
        }

        html.Raw("</tbody></table></div></section>");
    }

    private static void Numbers(Html html, TrainingHistory history)
    {
        (string Name, object? Value)[] numbers = [.. TrainingOption.All.Select(option => (option.Name, option.Value(history.Options))).Where(row => row.Item2 is not null)];
        if (numbers.Length == 0)
        {
            return;
        }

        html.Raw("<section class=\"panel\"><h2>Hyperparameters</h2><div class=\"charts\">");
        int half = (numbers.Length + 1) / 2;
        foreach ((string Name, object? Value)[] column in numbers.Chunk(half))
        {
            html.Raw("<table><tbody>");
            foreach ((string name, object? value) in column)
            {
                string text = value is Checkpoint checkpoint ? checkpoint.Path : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                html.Add($"<tr><td>{name}</td><td class=\"n\"><code>{Html.Text(text)}</code></td></tr>");
            }

            html.Raw("</tbody></table>");
        }

        html.Raw("</div></section>");
    }
}
