using Roslearn.Display;
using Roslearn.Tests.Training;
using Spectre.Console;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Display;

public class TrainingDisplayTests
{
    [Fact]
    public void RedirectedOutput_IsALineForEachEpoch()
    {
        var output = new StringWriter { NewLine = "\n" };

        TrainingHistory history = TrainingDisplay.Show(
            progress => Model().Train(Blobs(96), Blobs(30, 8), new TrainingOptions { Epochs = 10 }, progress), Console(output, terminal: false));

        string[] lines = [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("epoch", StringComparison.Ordinal))];
        Assert.Equal(10, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^epoch [ 1][0-9]/10  loss [0-9.]+  val. [0-9.]+  acc. [0-9.]+ %  [0-9.]+ m?s$", line));
        Assert.Equal(10, history.Epochs.Count);
    }

    [Fact]
    public void Advice_IsALineOfItsOwnAsItComes()
    {
        var output = new StringWriter { NewLine = "\n" };

        TrainingDisplay.Show(
            progress => Model().Train(Blobs(96), options: new TrainingOptions { Epochs = 2, LearningRate = 1e30 }, progress: progress), Console(output, terminal: false));

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("RA04 epoch 1: The loss became ", lines[0]);
        Assert.EndsWith("[LearningRate(1E+29)]", lines[0]);
        Assert.StartsWith("epoch 1/2  loss ", Assert.Single(lines[1..]));
    }

    [Theory]
    [InlineData(0.5, "0.5000")]
    [InlineData(0, "0.0000")]
    [InlineData(0.00021, "2.1E-4")]
    [InlineData(13439619, "1.344E7")]
    [InlineData(double.NaN, "NaN")]
    public void Loss_IsLegibleWhateverItsSize(double loss, string text) => Assert.Equal(text, Figures.Loss(loss));

    [Theory]
    [InlineData(0.007, "7 ms")]
    [InlineData(0.42, "0.42 s")]
    [InlineData(12.4, "12 s")]
    [InlineData(185, "3:05 min")]
    [InlineData(7800, "2:10 h")]
    public void Time_IsInTheUnitThatFits(double seconds, string text) => Assert.Equal(text, Figures.Time(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Terminal_ShowsBarsCourseAndAdvice()
    {
        var output = new StringWriter();

        TrainingDisplay.Show(
            progress => Model().Train(Blobs(96), Blobs(30, 8), new TrainingOptions { Epochs = 10, BatchSize = 200 }, progress), Console(output, terminal: true));

        string last = output.ToString()[output.ToString().LastIndexOf("earlier epochs", StringComparison.Ordinal)..];
        Assert.Contains("epoch 10/10 ", last);
        Assert.Contains("━━━━━━━━━━━━━━━━━━━━━━━━ loss 1.", last);
        Assert.Matches("loss [▁▂▃▄▅▆▇█]{10}  [0-9.]+ m?s in all", last);
        Assert.Contains("[BatchSize(24)]", last);
        Assert.DoesNotContain("epoch  1/10", last);
        Assert.Contains("best", last);
    }

    [Fact]
    public void FailingTraining_FailsAsBefore() => Assert.Throws<ArgumentNullException>(
        () => TrainingDisplay.Show(progress => Model().Train(null!, progress: progress), Console(new StringWriter(), terminal: true)));

    [Fact]
    public void FrameWithinAnEpoch_ShowsItsStep()
    {
        var output = new StringWriter();
        IAnsiConsole console = Console(output, terminal: true);
        var frame = new TrainingFrame(unicode: false);
        frame.Update(new TrainingProgress
        {
            Epoch = 2, Epochs = 3, Step = 6, Steps = 12, Loss = 0.25, LastEpoch = null, Elapsed = TimeSpan.FromSeconds(65), EstimatedRemaining = TimeSpan.FromSeconds(3725),
        });

        console.Write(frame.Render(100));

        Assert.Contains("epoch 2/3 ============------------ loss 0.2500  step 6/12", output.ToString());
        Assert.Contains("1:05 min, 1:02 h left", output.ToString());
    }

    [Theory]
    [InlineData(new[] { 3.0, 2, 1 }, 10, "█▅▁")]
    [InlineData(new[] { 1.0, 1 }, 10, "▁▁")]
    [InlineData(new[] { 1.0, double.NaN, 2 }, 10, "▁!█")]
    [InlineData(new[] { 9.0, 8, 7, 6, 5, 4, 3, 2 }, 2, "█▁")]
    [InlineData(new[] { 1000.0, 10, 1 }, 10, "█▃▁")]
    [InlineData(new[] { 1.0, 2 }, 0, "")]
    [InlineData(new double[0], 5, "")]
    public void Sparkline_FollowsItsValues(double[] values, int width, string expected) => Assert.Equal(expected, Sparkline.Of(values, width, unicode: true));

    private static IAnsiConsole Console(StringWriter output, bool terminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new WriterOutput(output, terminal),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class WriterOutput(TextWriter writer, bool terminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => terminal;

        public int Width => 120;

        public int Height => 40;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
