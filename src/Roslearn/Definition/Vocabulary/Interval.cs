using System;
using System.Globalization;

#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>A range of allowed numbers and how people write it: <c>[0, 1)</c>.</summary>
internal readonly record struct Interval(double Minimum, double Maximum, bool IncludesMinimum, bool IncludesMaximum)
{
    public bool Contains(double value) =>
        (IncludesMinimum ? value >= Minimum : value > Minimum) && (IncludesMaximum ? value <= Maximum : value < Maximum);

    public override string ToString() =>
        (IncludesMinimum ? "[" : "(") + Text(Minimum) + ", " + Text(Maximum) + (IncludesMaximum ? "]" : ")");

    private static string Text(double bound) =>
        double.IsPositiveInfinity(bound) ? "∞" : ((IFormattable)bound).ToString("R", CultureInfo.InvariantCulture);
}
