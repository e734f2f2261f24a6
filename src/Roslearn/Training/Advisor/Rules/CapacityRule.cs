using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA15: there are far more parameters than values to learn from, and nothing keeps them from learning by heart.</summary>
internal static class CapacityRule
{
    private const double ParametersPerValue = 10;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        double parameters = view.Layout.Tensors.Where(tensor => tensor.IsTrained).Sum(tensor => (double)tensor.Count);
        double values = (double)view.Examples * view.Layout.InputSize;
        if (parameters > ParametersPerValue * values && !view.IsRegularized)
        {
            yield return OverfittingRule.Cure(
                view, string.Create(CultureInfo.InvariantCulture, $"{parameters:N0} parameters for {view.Examples:N0} examples of {view.Layout.InputSize} values will learn them by heart"));
        }
    }
}
