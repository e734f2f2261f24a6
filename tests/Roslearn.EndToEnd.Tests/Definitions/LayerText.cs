namespace EndToEnd.Definitions;

/// <summary>Writes the layers between input and head as attributes.</summary>
public static class LayerText
{
    public static IEnumerable<string> Render(IEnumerable<LayerSpec> layers, TextStyle style, Activation modelActivation)
    {
        (List<LayerSpec> inputFollowers, List<Unit> units) = Group(layers);
        foreach (LayerSpec follower in inputFollowers)
        {
            yield return Follower(follower);
        }

        for (int i = 0; i < units.Count;)
        {
            Unit unit = units[i];
            int equal = style.HasFlag(TextStyle.Repeat) ? units.Skip(i).TakeWhile(other => other.Equals(unit)).Count() : 1;
            int alike = style.HasFlag(TextStyle.ListWidths) ? units.Skip(i).TakeWhile(other => other.CanListWith(unit)).Count() : 1;
            if (equal > 1)
            {
                yield return Hidden([unit], modelActivation, style);
                foreach (LayerSpec follower in unit.Followers)
                {
                    yield return Follower(follower);
                }

                yield return $"Layers({equal})";
                i += equal;
                continue;
            }

            int count = Math.Max(alike, 1);
            yield return Hidden(units.GetRange(i, count), modelActivation, style);
            foreach (LayerSpec follower in unit.Followers)
            {
                yield return Follower(follower);
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

    private static string Follower(LayerSpec layer) => layer switch
    {
        DropoutSpec dropout => $"Dropout({DefinitionText.Number(dropout.Rate)})",
        BatchNormSpec norm => $"BatchNorm(Momentum = {DefinitionText.Number(norm.Momentum.Value)}, Epsilon = {DefinitionText.Number(norm.Epsilon.Value)})",
        LayerNormSpec norm => $"LayerNorm(Epsilon = {DefinitionText.Number(norm.Epsilon.Value)})",
        ActivateSpec activate => $"Activate({DefinitionText.Name(activate.Activation)})",
        _ => throw new NotSupportedException(layer.GetType().Name),
    };

    private static (List<LayerSpec> InputFollowers, List<Unit> Units) Group(IEnumerable<LayerSpec> layers)
    {
        List<LayerSpec> inputFollowers = [];
        List<Unit> units = [];
        foreach (LayerSpec layer in layers)
        {
            if (layer is HiddenSpec hidden)
            {
                units.Add(new Unit(hidden.Units, hidden.Activation, EquatableArray<LayerSpec>.Empty));
            }
            else if (units.Count == 0)
            {
                inputFollowers.Add(layer);
            }
            else
            {
                units[^1] = units[^1] with { Followers = units[^1].Followers.Append(layer).ToEquatable() };
            }
        }

        return (inputFollowers, units);
    }

    /// <summary>A hidden layer with what belongs to it.</summary>
    private readonly record struct Unit(int Width, Activation Activation, EquatableArray<LayerSpec> Followers)
    {
        public bool CanListWith(Unit other) => Followers.Count == 0 && other.Followers.Count == 0 && Activation == other.Activation;
    }
}
