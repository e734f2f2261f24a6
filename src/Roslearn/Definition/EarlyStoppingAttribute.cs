namespace Roslearn;

/// <summary>
/// Trains while the validation error keeps decreasing (Prechelt 1998): ends the training after <paramref name="patience"/> epochs in a row
/// without an improvement of more than <paramref name="minDelta"/>, and gives the model the weights of its best epoch, also when training
/// came to its last epoch. Without validation data a tenth of the training data is held out for it.
/// </summary>
/// <param name="patience">At least 1.</param>
/// <param name="minDelta">At least 0.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class EarlyStoppingAttribute(int patience = Defaults.Patience, double minDelta = 0) : Attribute
{
    /// <summary>Epochs in a row without improvement that end the training.</summary>
    public int Patience { get; } = patience;

    /// <summary>The change that counts as an improvement must be greater than this.</summary>
    public double MinDelta { get; } = minDelta;

    /// <summary>What is watched.</summary>
    public Metric Monitor { get; set; } = Metric.ValidationLoss;
}
