using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public sealed class ReportTests : IDisposable
{
    private const string Hostile = "<script>alert('x')</script>&\"";

    private readonly string _directory = Directory.CreateTempSubdirectory("roslearn-report-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Page_NeedsNothingButItself()
    {
        string page = Classified().ToReport();

        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("prefers-color-scheme: dark", page);
    }

    [Fact]
    public void Page_HasEveryPart()
    {
        string page = Classified().ToReport(["first", "second", "third"]);

        Assert.All(
            ["Loss", "Validation accuracy", "Validation precision and recall", "Learning rate"],
            title => Assert.Contains($"aria-label=\"{title}\"", page));
        Assert.All(["Classes", "Confusion matrix", "Hyperparameters"], title => Assert.Contains($"<h2>{title}", page));
        Assert.Equal(3, Count(page, "<th scope=\"row\">second</th>") + Count(page, "<th scope=\"col\"><span>second</span></th>"));
        Assert.Contains("<td>BatchSize</td><td class=\"n\"><code>32</code></td>", page);
        Assert.DoesNotContain("Validation RMSE", page);
    }

    [Fact]
    public void PageOfRegression_HasItsMetrics()
    {
        float[] inputs = [.. Enumerable.Range(0, 400).Select(i => (i % 7) - 3f)], targets = [.. Enumerable.Range(0, 200).Select(i => i % 5f)];
        var data = new Dataset<float, float>(inputs, targets, count: 100);

        string page = new CompiledModel<float, float>(Regression(), 1).Train(data, data, new TrainingOptions { Epochs = 3, LearningRate = 0.01 }).ToReport();

        Assert.Contains("aria-label=\"Validation RMSE\"", page);
        Assert.Contains("<span>MAE</span>", page);
        Assert.DoesNotContain("Confusion", page);
    }

    [Fact]
    public void LayersAndAdvice_AreShownEscaped()
    {
        var history = new TrainingHistory([Epoch(1, 0.5) with { Advice = [new Advice("RA01", 1, Hostile, Hostile)] }], 1, TimeSpan.Zero, false)
        {
            Model = Hostile,
            Layers = [new LayerDescription(Hostile, Hostile, "3", 1234, 5678)],
        };

        string page = history.ToReport();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;", page);
        Assert.Contains("<td class=\"n\">1,234</td>", page);
        Assert.Contains("RA01", page);
    }

    [Fact]
    public void ClassNames_AreShownEscaped()
    {
        string page = Classified().ToReport([Hostile, "b", "c"]);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("title=\"&lt;script&gt;", page);
    }

    [Fact]
    public void Page_IsWellFormed() => WellFormed(Classified().ToReport());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void AnyNumberOfEpochs_MakesAPage(int epochs)
    {
        string page = new TrainingHistory([.. Enumerable.Range(1, epochs).Select(i => Epoch(i, 1.0 / i))], epochs, TimeSpan.Zero, false).ToReport();

        WellFormed(page);
        Assert.Equal(epochs > 0 ? 2 : 0, Count(page, "<svg"));
        Assert.DoesNotContain("<h2>Advice", page);
    }

    [Fact]
    public void LossThatIsNoNumber_IsAGap()
    {
        string page = new TrainingHistory([Epoch(1, 3), Epoch(2, double.NaN), Epoch(3, double.PositiveInfinity), Epoch(4, 2)], 4, TimeSpan.Zero, false).ToReport();

        WellFormed(page);
        Assert.DoesNotContain("NaN", page);
        Assert.DoesNotContain("∞", page);
        Assert.Matches("<path d=\"M[0-9. ]+M[0-9. ]+\"/>", page);
    }

    [Fact]
    public void Page_IsTheSameUnderEveryCulture()
    {
        TrainingHistory history = Classified();
        string expected = history.ToReport();
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(expected, history.ToReport());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TestEvaluation_TakesThePlaceOfTheValidation()
    {
        CompiledModel<float, int> model = Model();
        TrainingHistory history = model.Train(Blobs(96), Blobs(30, 8));

        string page = history.ToReport(test: model.Evaluate(Blobs(1000, 9)));

        Assert.Contains("<small>test examples</small>", page);
        Assert.Contains($"<td class=\"n\">{Enumerable.Range(0, 1000).Count(i => Blobs(1000, 9).Target(i) == 0)}</td>", page);
    }

    [Fact]
    public void WrongNumberOfNames_IsRefused() => Assert.StartsWith(
        "classNames holds 2 names, expected 3", Assert.Throws<ArgumentException>(() => Classified().ToReport(["a", "b"])).Message);

    [Fact]
    public void SavedReport_ReplacesTheFile()
    {
        string path = Path.Combine(_directory, "report.html");
        File.WriteAllText(path, new string('x', 1_000_000));
        TrainingHistory history = Classified();

        history.SaveReport(path);

        Assert.Equal(history.ToReport(), File.ReadAllText(path));
        Assert.Throws<ArgumentException>(() => history.SaveReport(" "));
    }

    [Theory]
    [InlineData(new[] { 0.0, 1 }, false, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(new[] { 0.001, 0.001 }, false, null)]
    [InlineData(new[] { 1e-5, 0.1 }, true, new[] { 1e-5, 1e-4, 1e-3, 1e-2, 0.1 })]
    [InlineData(new[] { -3.0, 4 }, false, new[] { -4.0, -2, 0, 2, 4 })]
    [InlineData(new[] { 0.0, 0 }, false, null)]
    public void Axis_HoldsItsValuesBetweenRoundMarks(double[] values, bool isLogarithmic, double[]? marks)
    {
        var axis = new ChartAxis(values);

        Assert.Equal(isLogarithmic, axis.IsLogarithmic);
        Assert.All(values, value => Assert.InRange(axis.Share(value), 0, 1));
        Assert.InRange(axis.Marks.Length, 2, 8);
        Assert.Equal(marks ?? axis.Marks, axis.Marks, (expected, found) => Math.Abs(expected - found) < 1e-9);
    }

    [Theory]
    [InlineData(0.0, 0.9, "0 | 0.2 | 0.4 | 0.6 | 0.8 | 1.0")]
    [InlineData(-12.7095, -12.7081, "-12.7095 | -12.7090 | -12.7085 | -12.7080")]
    [InlineData(265300.11, 265300.29, "265,300.10 | 265,300.15 | 265,300.20 | 265,300.25 | 265,300.30")]
    [InlineData(6.74e10, 7.04e10, "6.7E+10 | 6.8E+10 | 6.9E+10 | 7E+10 | 7.1E+10")]
    [InlineData(2.1e-14, 3.9e-14, "2E-14 | 2.5E-14 | 3E-14 | 3.5E-14 | 4E-14")]
    [InlineData(1e-5, 0.1, "1E-05 | 1E-04 | 0.001 | 0.01 | 0.1")]
    public void LabelsOfAnAxis_TellItsMarksApart(double low, double high, string labels) =>
        Assert.Equal(labels, string.Join(" | ", new ChartAxis([low, high]).Labels));

    /// <summary>By the widest usual font; a label that began left of the picture would lose its first digits.</summary>
    [Fact]
    public void LongLabels_BeginInsideThePicture()
    {
        string page = new TrainingHistory([Epoch(1, 265300.11), Epoch(2, 265300.29)], 2, TimeSpan.Zero, false).ToReport();

        double x = double.Parse(Regex.Match(page, "<text x=\"([0-9.]+)\"[^>]*>265,300.10<").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(x >= 7.7 * "265,300.10".Length, $"ends at {x}");
        Assert.Matches($"<path d=\"M{(x + 8).ToString(CultureInfo.InvariantCulture)} ", page);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.001729, "0.001729")]
    [InlineData(-12.70821, "-12.71")]
    [InlineData(19762.3, "19,762")]
    [InlineData(-336782.42, "-336,782")]
    [InlineData(7.0391e10, "7.039E+10")]
    [InlineData(1e-5, "1E-05")]
    public void Numbers_AreWrittenForPeople(double value, string text) => Assert.Equal(text, Html.Number(value));

    private static TrainingHistory Classified() => Model().Train(Blobs(96), Blobs(30, 8), new TrainingOptions { Epochs = 5 });

    private static EpochRecord Epoch(int epoch, double loss) => new(epoch, loss, null, 0.001, TimeSpan.FromSeconds(2), 12345);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>What a page of plain elements is once its few void elements are closed.</summary>
    private static void WellFormed(string page)
    {
        string body = page[(page.IndexOf("<body>", StringComparison.Ordinal))..(page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)];
        Assert.NotNull(XDocument.Parse(body));
    }
}
