using System.Globalization;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class HistoryFileTests
{
    [Fact]
    public void Json_ReadsBackToTheSameBits()
    {
        TrainingHistory history = Model().Train(Blobs(96), Blobs(30, 8), new TrainingOptions { Epochs = 4, LearningRate = 0.1 / 3, Patience = 2 });

        TrainingHistory read = UnderComma(() => TrainingHistory.FromJson(UnderComma(history.ToJson)));

        Assert.Equal(history.ToJson(), read.ToJson());
        Assert.Equal(history.ToString(), read.ToString());
        Assert.Equal(history.Epochs.Select(Numbers), read.Epochs.Select(Numbers));
        Assert.Equal(history.Options, read.Options);
        Assert.Equal(("Blobs", history.Steps, history.Duration, history.Monitor), (read.Model, read.Steps, read.Duration, read.Monitor));
        Assert.Equal(history.BestEpoch!.Validation, read.BestEpoch!.Validation);

        static (int, double, Evaluation?, double, TimeSpan, double) Numbers(EpochRecord epoch) =>
            (epoch.Epoch, epoch.Loss, epoch.Validation, epoch.LearningRate, epoch.Duration, epoch.ExamplesPerSecond);
    }

    [Fact]
    public void JsonOfDivergedTraining_ReadsBack()
    {
        TrainingHistory history = Model().Train(Blobs(96), options: new TrainingOptions { Epochs = 2, LearningRate = 1e30 });

        Assert.False(double.IsFinite(history.Epochs[^1].Loss));
        Assert.Equal(history.Epochs.Select(epoch => epoch.Loss), TrainingHistory.FromJson(history.ToJson()).Epochs.Select(epoch => epoch.Loss));
    }

    [Fact]
    public void JsonWithAdvice_ReadsBack()
    {
        var advice = new Advice("RA02", 1, "The error bounces: \"why\"?", "[LearningRate(0.01)]");
        TrainingHistory history = History(Epoch(1, 0.5) with { Advice = [advice] });

        Assert.Equal([advice], TrainingHistory.FromJson(history.ToJson()).Advice);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("null", "null")]
    [InlineData("{}", "null, or nothing, for the model, its layers, options or epochs")]
    [InlineData("[1]", "a value of another kind at line 1, byte 2")]
    [InlineData("{\n \"model\" = \"M\"}", "text that is no JSON at line 2, byte 10")]
    [InlineData("""{"model":"\ud800"}""", "a value of another kind at line 1, byte 18 (model)")]
    [InlineData("""{"model":"M","layers":[],"options":{},"epochs":7}""", "a value of another kind at line 1, byte 49 (epochs)")]
    [InlineData("""{"model":"M","layers":[],"options":{},"epochs":[{"epoch":1},{"epoch":"x"}]}""", "a value of another kind at line 1, byte 73 (epochs[1].epoch)")]
    [InlineData("""{"model":"M","layers":[],"options":{},"epochs":[null]}""", "null, or nothing, for the model, its layers, options or epochs")]
    [InlineData("""{"model":"M","layers":[],"options":{},"epochs":[{"epoch":1,"advice":[null]}]}""", "null, or nothing, for the model, its layers, options or epochs")]
    [InlineData("""{"model":"M","layers":[null],"options":{},"epochs":[]}""", "null, or nothing, for the model, its layers, options or epochs")]
    public void TextThatIsNoHistory_IsRefused(string json, string found) => Assert.Equal(
        "json is no training history: expected what TrainingHistory.ToJson writes, found " + found,
        Assert.Throws<FormatException>(() => TrainingHistory.FromJson(json)).Message);

    [Fact]
    public void Csv_HasExactNumbersUnderEveryCulture()
    {
        TrainingHistory history = History(
            Epoch(1, 0.1 + 0.2, new Evaluation { Count = 3, Loss = 1.0 / 3, Accuracy = 0.5 }),
            Epoch(2, double.NaN) with { Advice = [new Advice("RA04", 2, "loss became NaN, a \"fault\"", "[ClipNorm(1)]")] });

        Assert.Equal(
            """
            epoch,loss,validation_loss,validation_accuracy,validation_precision,validation_recall,validation_f1,validation_rmse,validation_mae,validation_r2,learning_rate,seconds,examples_per_second,advice
            1,0.30000000000000004,0.3333333333333333,0.5,,,,,,,0.001,2.5,12345,
            2,NaN,,,,,,,,,0.001,2.5,12345,"RA04 epoch 2: loss became NaN, a ""fault"" [ClipNorm(1)]"

            """.ReplaceLineEndings("\n"),
            UnderComma(history.ToCsv));
    }

    [Fact]
    public void Advice_StandsBelowTheTable() => Assert.EndsWith(
        "\nRA01 epoch 1: The error diminishes very slowly [LearningRate(3E-05)]",
        History(Epoch(1, 0.5) with { Advice = [new Advice("RA01", 1, "The error diminishes very slowly", "[LearningRate(3E-05)]")] }).ToString());

    [Fact]
    public void History_HasTheNumbersOfItsTraining()
    {
        TrainingHistory history = Model().Train(Blobs(96), options: new TrainingOptions { Epochs = 1, LearningRate = 0.25 });

        Assert.Equal((1, 0.25, 32, 0.0), (history.Options.Epochs, history.Options.LearningRate, history.Options.BatchSize, history.Options.Momentum));
    }

    private static T UnderComma<T>(Func<T> make)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = comma;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static EpochRecord Epoch(int epoch, double loss, Evaluation? validation = null) =>
        new(epoch, loss, validation, 0.001, TimeSpan.FromSeconds(2.5), 12345);

    private static TrainingHistory History(params EpochRecord[] epochs) => new(epochs, epochs.Length, TimeSpan.FromSeconds(6), wasCancelled: false);
}
