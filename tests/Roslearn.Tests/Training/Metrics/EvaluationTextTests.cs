using System.Globalization;

namespace Roslearn.Tests.Training.Metrics;

public sealed class EvaluationTextTests
{
    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    public void Classifier_SaysItsLossAndShares(string decimalSeparator)
    {
        var evaluation = new Evaluation { Count = 10000, Loss = 0.0712348, Accuracy = 0.9785, Precision = 0.97834, Recall = 0.9781, F1 = 1 };

        Assert.Equal(
            "10000 examples: loss 0.071235, accuracy 97.85 %, precision 97.83 %, recall 97.81 %, F1 100.00 %", Under(decimalSeparator, evaluation));
    }

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    public void Regression_SaysItsLossAndErrors(string decimalSeparator)
    {
        var evaluation = new Evaluation { Count = 1, Loss = 2.5e-7, Rmse = 48123.456, Mae = 0.5, R2 = double.NaN };

        Assert.Equal("1 example: loss 2.5E-07, RMSE 48123, MAE 0.5, R2 NaN", Under(decimalSeparator, evaluation));
    }

    private static string Under(string decimalSeparator, Evaluation evaluation)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = decimalSeparator;
        other.NumberFormat.PercentDecimalSeparator = decimalSeparator;
        try
        {
            CultureInfo.CurrentCulture = other;
            return evaluation.ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
