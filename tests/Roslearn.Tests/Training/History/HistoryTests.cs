using System.Globalization;

namespace Roslearn.Tests.Training;

public class HistoryTests
{
    [Fact]
    public void BestEpoch_HasTheLowestValidationLoss()
    {
        TrainingHistory history = History(Epoch(1, 3, 0.9), Epoch(2, 2, 0.5), Epoch(3, 1, 0.5));

        Assert.Equal(2, history.BestEpoch!.Epoch);
    }

    [Fact]
    public void BestEpochWithoutValidation_HasTheLowestLoss() =>
        Assert.Equal(3, History(Epoch(1, 3), Epoch(2, 2), Epoch(3, 1)).BestEpoch!.Epoch);

    [Fact]
    public void LossThatIsNoNumber_IsNeverBest()
    {
        Assert.Equal(2, History(Epoch(1, double.NaN), Epoch(2, 5), Epoch(3, double.NaN)).BestEpoch!.Epoch);
        Assert.Null(History(Epoch(1, double.NaN)).BestEpoch);
        Assert.Null(History().BestEpoch);
    }

    [Fact]
    public void TableAndLine_AreAlignedUnderEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(
                """
                epoch      loss  val. loss  val. accuracy  learning rate    time  examples/s
                    9   1.50000    0.25000        97.50 %          0.001  2.00 s       12345
                   10  12.25000    0.12500        97.50 %          0.001  2.00 s       12345
                """.ReplaceLineEndings("\n"),
                History(Epoch(9, 1.5, 0.25, 0.975), Epoch(10, 12.25, 0.125, 0.975)).ToString());
            Assert.Equal(
                "epoch 9: loss 1.50000, val. loss 0.25000, val. accuracy 97.50 %, learning rate 0.001, time 2.00 s, examples/s 12345",
                Epoch(9, 1.5, 0.25, 0.975).ToString());
            Assert.Equal("epoch 1: loss 1.50000, learning rate 0.001, time 2.00 s, examples/s 12345", Epoch(1, 1.5).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "0.00000")]
    [InlineData(0.00123456, "0.00123")]
    [InlineData(0.000123456, "1.2346E-04")]
    [InlineData(-0.000123456, "-1.2346E-04")]
    [InlineData(999999.4, "999999.40000")]
    [InlineData(7.8776e19, "7.8776E+19")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void LossOfAnySize_IsShownInAFewDigits(double loss, string text) =>
        Assert.StartsWith($"epoch 1: loss {text}, learning rate", Epoch(1, loss).ToString());

    [Fact]
    public void TableOfRegression_HasNoEmptyColumns() =>
        Assert.Equal(
            """
            epoch     loss  learning rate    time  examples/s
                1  1.50000          0.001  2.00 s       12345
            """.ReplaceLineEndings("\n"),
            History(Epoch(1, 1.5)).ToString());

    private static EpochRecord Epoch(int epoch, double loss, double? validationLoss = null, double? accuracy = null) => new(
        epoch,
        loss,
        validationLoss is double value ? new Evaluation { Count = 10, Loss = value, Accuracy = accuracy } : null,
        0.001,
        TimeSpan.FromSeconds(2),
        12345);

    private static TrainingHistory History(params EpochRecord[] epochs) => new(epochs, epochs.Length, TimeSpan.FromSeconds(6), wasCancelled: false);
}
