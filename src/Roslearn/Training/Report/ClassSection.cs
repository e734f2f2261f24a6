using System.Globalization;

namespace Roslearn.Training;

/// <summary>How a classifier does class by class: bars of precision and recall, and the confusion matrix.</summary>
internal static class ClassSection
{
    /// <summary>More classes than this make no legible matrix; the table of classes then shows the weakest.</summary>
    private const int MostInMatrix = 40;

    private const int MostInTable = 60;

    /// <summary>Names of so few letters stand upright above their columns.</summary>
    private const int ShortName = 3;

    /// <summary>Writes both.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="report">The counts.</param>
    /// <param name="names">The names of the classes, or none.</param>
    /// <param name="source">What was evaluated.</param>
    public static void Write(Html html, ClassificationReport report, IReadOnlyList<string>? names, string source)
    {
        html.Raw("<section class=\"split\">");
        Table(html, report, names, source);
        if (report.Confusion is { Rows.Count: <= MostInMatrix } confusion)
        {
            Matrix(html, confusion, names, source);
        }

        html.Raw("</section>");
    }

    private static void Table(Html html, ClassificationReport report, IReadOnlyList<string>? names, string source)
    {
        bool isWhole = report.Classes.Count <= MostInTable;
        IEnumerable<ClassMetrics> classes = isWhole ? report.Classes : report.Classes.OrderBy(one => one.F1).Take(MostInTable);
        html.Add($"<div><h2>Classes <small>{source}{(isWhole ? "" : $", the {MostInTable} with the lowest F1")}</small></h2><div class=\"scroll\"><table class=\"classes\">");
        html.Raw("<thead><tr><th>class</th><th>precision</th><th>recall</th><th class=\"n\">F1</th><th class=\"n\">examples</th></tr></thead><tbody>");
        foreach (ClassMetrics one in classes)
        {
            html.Add($"<tr><th scope=\"row\">{Name(names, one.Class)}</th>{Bar(one.Precision, "train")}{Bar(one.Recall, "validation")}<td class=\"n\">{one.F1:0.000}</td><td class=\"n\">{one.Count}</td></tr>");
        }

        html.Raw("</tbody></table></div></div>");
    }

    private static string Bar(double share, string style) => string.Create(
        CultureInfo.InvariantCulture,
        $"<td class=\"bar {style}\"><span><i style=\"width:{100 * share:0.#}%\"></i></span><b>{share:0.000}</b></td>");

    private static void Matrix(Html html, ConfusionMatrix confusion, IReadOnlyList<string>? names, string source)
    {
        bool isShort = Enumerable.Range(0, confusion.Rows.Count).All(i => Name(names, i).Length <= ShortName);
        html.Add($"<div><h2>Confusion matrix <small>{source}; rows are the right classes</small></h2><div class=\"scroll\"><table class=\"matrix{(isShort ? " short" : "")}\"><thead><tr><td></td><th class=\"axis\" colspan=\"{confusion.Rows.Count}\">predicted</th></tr><tr><td></td>");
        for (int i = 0; i < confusion.Rows.Count; i++)
        {
            html.Add($"<th scope=\"col\"><span>{Name(names, i)}</span></th>");
        }

        html.Raw("</tr></thead><tbody>");
        for (int target = 0; target < confusion.Rows.Count; target++)
        {
            double sum = Math.Max(1, confusion.Rows[target].Sum(count => (double)count));
            html.Add($"<tr><th scope=\"row\">{Name(names, target)}</th>");
            for (int predicted = 0; predicted < confusion.Rows.Count; predicted++)
            {
                int count = confusion[target, predicted];
                string style = count == 0 ? "none" : target == predicted ? "right" : "wrong";

                // A mistake made once in ten times is as dark as it needs to be to be seen.
                double shade = target == predicted ? 0.4 + (0.6 * count / sum) : Math.Min(1, 0.12 + (4 * count / sum));
                html.Add($"<td class=\"{style}\" style=\"--shade:{100 * shade:0}%\" title=\"{Name(names, target)} taken for {Name(names, predicted)}: {count} of {sum:0}\">{(count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture))}</td>");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div></div>");
    }

    private static string Name(IReadOnlyList<string>? names, int index) =>
        Html.Text(names?[index] ?? index.ToString(CultureInfo.InvariantCulture));
}
