using System.Reflection;

namespace EndToEnd.Definitions;

/// <summary>Writes an optimizer as its attribute: the numbers of a specification are named as the attribute's.</summary>
public static class OptimizerText
{
    private static readonly Dictionary<Type, OptimizerSpec> Defaults = new OptimizerSpec[]
    {
        Specs.Sgd(), Specs.Adam(), Specs.AmsGrad(), Specs.AdamW(), Specs.NAdam(), Specs.RAdam(), Specs.Adagrad(), Specs.RmsProp(),
        Specs.Adadelta(), Specs.Lion(),
    }.ToDictionary(spec => spec.GetType());

    /// <summary>E.g. <c>Sgd(Momentum = 0.8)</c>.</summary>
    /// <param name="optimizer">The specification.</param>
    /// <param name="all">Whether to write numbers that equal the default.</param>
    public static string Render(OptimizerSpec optimizer, bool all) => DefinitionText.Attribute(
        optimizer.GetType().Name.Replace("Spec", "", StringComparison.Ordinal),
        [.. optimizer.GetType().GetProperties().Select(property => Argument(property, optimizer, all)).OfType<string>()]);

    private static string? Argument(PropertyInfo property, OptimizerSpec optimizer, bool all)
    {
        object? value = property.GetValue(optimizer);
        bool isDefault = Equals(value, property.GetValue(Defaults[optimizer.GetType()]));
        return value switch
        {
            _ when isDefault && !all => null,
            Setting<double> number => $"{property.Name} = {DefinitionText.Number(number.Value)}",
            Setting<bool> flag => $"{property.Name} = {(flag.Value ? "true" : "false")}",
            _ => null,
        };
    }
}
