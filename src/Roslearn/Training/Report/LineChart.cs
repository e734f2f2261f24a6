using System.Globalization;
using System.Text;

namespace Roslearn.Training;

/// <summary>Lines over the epochs as an SVG picture that takes its colours from the page. Points tell their value when they are pointed at.</summary>
internal static class LineChart
{
    private const double Width = 540;
    private const double Height = 240;
    private const double LeastLeft = 58;
    private const double Right = 16;
    private const double Top = 14;
    private const double Bottom = 34;

    /// <summary>Between a label and the lines.</summary>
    private const double Gap = 8;

    /// <summary>With more epochs points are left away, and lines alone remain.</summary>
    private const int MostPoints = 200;

    private const int MostEpochMarks = 8;

    /// <summary>Writes a figure with a caption and a legend; nothing if no line has a value.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The caption.</param>
    /// <param name="epochs">The number of each epoch.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="best">The best epoch, which is marked.</param>
    public static void Write(Html html, string title, int[] epochs, ChartLine[] lines, int? best = null)
    {
        lines = [.. lines.Where(line => line.Finite.Any())];
        if (lines.Length == 0)
        {
            return;
        }

        var axis = new ChartAxis([.. lines.SelectMany(line => line.Finite)]);
        html.Add($"<figure><figcaption>{title}{(axis.IsLogarithmic ? " <small>logarithmic</small>" : "")}<span class=\"legend\">");
        foreach (ChartLine line in lines)
        {
            html.Add($"<span class=\"{line.Style}\"><i></i>{line.Name}</span>");
        }

        html.Add($"</span></figcaption><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}\">");
        Grid(html, epochs, axis);
        string bestName = "";
        if (best is int epoch && Array.IndexOf(epochs, epoch) is var at and >= 0)
        {
            string x = Html.At(X(axis, at, epochs.Length));
            string anchor = at > epochs.Length / 2 ? "end" : "start";
            html.Add($"<line class=\"best\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>");
            bestName = $"<text class=\"best\" x=\"{Html.At(X(axis, at, epochs.Length) + (anchor == "end" ? -5 : 5))}\" y=\"{Html.At(Top + 10)}\" text-anchor=\"{anchor}\">best</text>";
        }

        foreach (ChartLine line in lines)
        {
            Line(html, epochs, axis, line);
        }

        // Over the lines, which may pass there.
        html.Raw(bestName + "</svg></figure>");
    }

    private static void Grid(Html html, int[] epochs, ChartAxis axis)
    {
        double left = LeftOf(axis);
        foreach ((double mark, string label) in axis.Marks.Zip(axis.Labels))
        {
            string y = Html.At(Y(axis, mark));
            html.Add($"<line class=\"grid\" x1=\"{Html.At(left)}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/><text x=\"{Html.At(left - Gap)}\" y=\"{y}\" dy=\"0.35em\" text-anchor=\"end\">{label}</text>");
        }

        int every = Math.Max(1, (int)Math.Ceiling((epochs.Length - 1) / (double)MostEpochMarks));
        for (int i = 0; i < epochs.Length; i += every)
        {
            html.Add($"<text x=\"{Html.At(X(axis, i, epochs.Length))}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{epochs[i]}</text>");
        }

        html.Add($"<text x=\"{Width - Right}\" y=\"{Height - 4}\" text-anchor=\"end\">epoch</text>");
    }

    private static void Line(Html html, int[] epochs, ChartAxis axis, ChartLine line)
    {
        var path = new StringBuilder();
        bool isDrawing = false;
        for (int i = 0; i < epochs.Length; i++)
        {
            if (line.Values[i] is double value && double.IsFinite(value))
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{Html.At(X(axis, i, epochs.Length))} {Html.At(Y(axis, value))}");
                isDrawing = true;
            }
            else
            {
                isDrawing = false;
            }
        }

        html.Add($"<g class=\"{line.Style}\"><path d=\"{path.ToString()}\"/>");
        for (int i = 0; i < epochs.Length && epochs.Length <= MostPoints; i++)
        {
            if (line.Values[i] is double value && double.IsFinite(value))
            {
                html.Add(
                    $"<circle cx=\"{Html.At(X(axis, i, epochs.Length))}\" cy=\"{Html.At(Y(axis, value))}\" r=\"{(epochs.Length > 60 ? 1.5 : 3)}\"><title>{line.Name}, epoch {epochs[i]}: {Html.Number(value)}</title></circle>");
            }
        }

        html.Raw("</g>");
    }

    /// <summary>Where the lines begin: behind the labels.</summary>
    private static double LeftOf(ChartAxis axis) => Math.Max(LeastLeft, axis.LabelWidth + Gap);

    private static double X(ChartAxis axis, int index, int count)
    {
        double left = LeftOf(axis);
        return count == 1 ? (left + Width - Right) / 2 : left + ((Width - Right - left) * index / (count - 1));
    }

    private static double Y(ChartAxis axis, double value) => Height - Bottom - ((Height - Bottom - Top) * axis.Share(value));
}
