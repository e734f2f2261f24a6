using Samples.Common;

namespace Roslearn.Tests.Samples;

public sealed class ProgressLineTests
{
    [Fact]
    public void File_GetsOneLineAnEpoch() =>
        Assert.Equal(
            "epoch 1/2  loss 0.5000  validation accuracy 0.9000\nepoch 2/2  loss 0.5000  validation accuracy 0.9000\n",
            Write(live: false, At(1, 2, null), At(1, 4, 1), At(2, 1, 1), At(2, 4, 2)));

    [Fact]
    public void WithoutValidation_NoAccuracyIsShown() => Assert.Equal("epoch 2/2  loss 0.5000\n", Write(live: false, At(2, 4, 2, validated: false)));

    [Fact]
    public void Terminal_RewritesOneLineAndEndsIt() =>
        Assert.Equal(
            "\r\e[K" + new string('█', 6) + new string('░', 18) + "  epoch 1/2  loss 0.5000  2 min left"
            + "\r\e[K" + new string('█', 24) + "  epoch 2/2  loss 0.5000  validation accuracy 0.9000  0 s left\n",
            Write(live: true, At(1, 2, null), At(2, 4, 2)));

    private static string Write(bool live, params TrainingProgress[] reports)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var line = new ProgressLine(output, live);
        foreach (TrainingProgress report in reports)
        {
            line.Report(report);
        }

        return output.ToString();
    }

    private static TrainingProgress At(int epoch, int step, int? lastEpoch, bool validated = true) => new()
    {
        Epoch = epoch,
        Epochs = 2,
        Step = step,
        Steps = 4,
        Loss = 0.5,
        LastEpoch = lastEpoch is { } last
            ? new EpochRecord(last, 0.5, validated ? new Evaluation { Count = 10, Loss = 0.4, Accuracy = 0.9 } : null, 0.001, TimeSpan.Zero, 0)
            : null,
        Elapsed = TimeSpan.FromSeconds(40),
        EstimatedRemaining = TimeSpan.FromSeconds(epoch == 1 ? 120 : 0),
    };
}
