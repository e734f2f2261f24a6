namespace EndToEnd.Definitions;

/// <summary>Writes the layers between input and head as attributes.</summary>
public static class LayerText
{
    public static IEnumerable<string> Render(IEnumerable<LayerSpec> layers, TextStyle style, Activation modelActivation)
    {
        (List<DropoutSpec> inputDropouts, List<Unit> units) = Group(layers);
        foreach (DropoutSpec dropout in inputDropouts)
        {
            yield return Dropout(dropout);
        }

        for (int i = 0; i < units.Count;)
        {
            Unit unit = units[i];
            int equal = style.HasFlag(TextStyle.Repeat) ? units.Skip(i).TakeWhile(other => other.Equals(unit)).Count() : 1;
            int alike = style.HasFlag(TextStyle.ListWidths) ? units.Skip(i).TakeWhile(other => other.CanListWith(unit)).Count() : 1;
            if (equal > 1)
            {
                yield return Hidden([unit], modelActivation, style);
                foreach (double rate in unit.Rates)
                {
                    yield return $"Dropout({DefinitionText.Number(rate)})";
                }

                yield return $"Layers({equal})";
                i += equal;
                continue;
            }

            int count = Math.Max(alike, 1);
            yield return Hidden(units.GetRange(i, count), modelActivation, style);
            foreach (double rate in unit.Rates)
            {
                yield return $"Dropout({DefinitionText.Number(rate)})";
            }

            i += count;
        }
    }

    private static string Hidden(List<Unit> units, Activation modelActivation, TextStyle style)
    {
        bool isWritten = units[0].Activation != modelActivation || style.HasFlag(TextStyle.WriteDefaults);
        IEnumerable<string> activation = isWritten ? ["Activation = " + DefinitionText.Name(units[0].Activation)] : [];
        return DefinitionText.Attribute("Hidden", [.. units.Select(unit => $"{unit.Width}"), .. activation]);
    }

    private static string Dropout(DropoutSpec dropout) => $"Dropout({DefinitionText.Number(dropout.Rate)})";

    private static (List<DropoutSpec> InputDropouts, List<Unit> Units) Group(IEnumerable<LayerSpec> layers)
    {
        List<DropoutSpec> inputDropouts = [];
        List<Unit> units = [];
        foreach (LayerSpec layer in layers)
        {
            if (layer is HiddenSpec hidden)
            {
                units.Add(new Unit(hidden.Units, hidden.Activation, EquatableArray<double>.Empty));
            }
            else if (layer is DropoutSpec dropout && units.Count == 0)
            {
                inputDropouts.Add(dropout);
            }
            else if (layer is DropoutSpec below)
            {
                units[^1] = units[^1] with { Rates = units[^1].Rates.Append(below.Rate).ToEquatable() };
            }
        }

        return (inputDropouts, units);
    }

    /// <summary>A hidden layer with its dropouts.</summary>
    private readonly record struct Unit(int Width, Activation Activation, EquatableArray<double> Rates)
    {
        public bool CanListWith(Unit other) => Rates.Count == 0 && other.Rates.Count == 0 && Activation == other.Activation;
    }
}
