using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA04: the first number that is none. The training ends there, and the last good weights are restored.</summary>
internal static class NotANumberRule
{
    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        (string name, double value, long step) = view.Broken!.Value;
        string what = double.IsNaN(value) ? "NaN" : "infinite";
        yield return view.ChangeRate(
            string.Create(CultureInfo.InvariantCulture, $"{name} became {what} at step {step}, which ended the training with the last good weights"),
            0.1,
            view.Options.ClipNorm is null ? ", or clip the gradient, [ClipNorm(1)]; check that the inputs are scaled" : "; check that the inputs are scaled");
    }
}
