namespace EndToEnd.Definitions;

/// <summary>Writes the layers between input and head as attributes.</summary>
public static class LayerText
{
    public static IEnumerable<string> Render(IEnumerable<LayerSpec> layers, TextStyle style, Activation modelActivation)
    {
        (List<LayerSpec> inputFollowers, List<Unit> units) = Group(layers, style, modelActivation);
        foreach (LayerSpec follower in inputFollowers)
        {
            yield return Follower(follower);
        }

        for (int i = 0; i < units.Count;)
        {
            Unit unit = units[i];
            int equal = style.HasFlag(TextStyle.Repeat) && unit.CanRepeat ? units.Skip(i).TakeWhile(other => other.Equals(unit)).Count() : 1;
            int alike = style.HasFlag(TextStyle.ListWidths) ? units.Skip(i).TakeWhile(other => other.CanListWith(unit)).Count() : 1;
            if (equal > 1)
            {
                yield return Layer([unit]);
                foreach (LayerSpec follower in unit.Followers)
                {
                    yield return Follower(follower);
                }

                yield return $"Layers({equal})";
                i += equal;
                continue;
            }

            int count = Math.Max(alike, 1);
            yield return Layer(units.GetRange(i, count));
            foreach (LayerSpec follower in unit.Followers)
            {
                yield return Follower(follower);
            }

            i += count;
        }
    }

    private static string Layer(List<Unit> units) => units[0].IsText
        ? units[0].Name
        : DefinitionText.Attribute(units[0].Name, [.. units.Select(unit => $"{unit.Width}"), .. units[0].Arguments]);

    private static string Follower(LayerSpec layer) => layer switch
    {
        DropoutSpec dropout => $"Dropout({DefinitionText.Number(dropout.Rate)})",
        BatchNormSpec norm => $"BatchNorm(Momentum = {DefinitionText.Number(norm.Momentum.Value)}, Epsilon = {DefinitionText.Number(norm.Epsilon.Value)})",
        LayerNormSpec norm => $"LayerNorm(Epsilon = {DefinitionText.Number(norm.Epsilon.Value)})",
        ActivateSpec activate => $"Activate({DefinitionText.Name(activate.Activation)})",
        _ => throw new NotSupportedException(layer.GetType().Name),
    };

    private static (List<LayerSpec> InputFollowers, List<Unit> Units) Group(IEnumerable<LayerSpec> layers, TextStyle style, Activation modelActivation)
    {
        List<LayerSpec> inputFollowers = [];
        List<Unit> units = [];
        List<string>? group = null;
        foreach (LayerSpec layer in layers)
        {
            if (layer is ResidualStartSpec)
            {
                group = [];
            }
            else if (group is not null)
            {
                group.Add(MapText.Of(layer, modelActivation) ?? Follower(layer));
                if (layer is ResidualEndSpec)
                {
                    units.Add(Unit.Of(string.Join(", ", group)));
                    group = null;
                }
            }
            else if (Of(layer, style, modelActivation) is { } unit)
            {
                units.Add(unit);
            }
            else if (MapText.Of(layer, modelActivation) is { } text)
            {
                units.Add(Unit.Of(text));
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

    /// <summary>A layer that starts a group; <see langword="null"/> for one that belongs to the layer above it.</summary>
    private static Unit? Of(LayerSpec layer, TextStyle style, Activation modelActivation)
    {
        bool all = style.HasFlag(TextStyle.WriteDefaults);
        return layer switch
        {
            HiddenSpec hidden => new Unit(
                "Hidden", hidden.Units, hidden.Activation != modelActivation || all ? new[] { Argument(hidden.Activation) } : Array.Empty<string>(), EquatableArray<LayerSpec>.Empty),
            EmbeddingSpec embedding => new Unit("Embedding", embedding.Dimension, EquatableArray<string>.Empty, EquatableArray<LayerSpec>.Empty),
            RecurrentSpec recurrent => new Unit(recurrent.Cell.ToString(), recurrent.Units, Arguments(recurrent, all).ToEquatable(), EquatableArray<LayerSpec>.Empty),
            _ => null,
        };
    }

    private static IEnumerable<string> Arguments(RecurrentSpec layer, bool all)
    {
        if (layer.Cell == RecurrentCell.Rnn && (all || layer.Activation != Activation.Tanh))
        {
            yield return Argument(layer.Activation);
        }

        if (all || layer.IsBidirectional)
        {
            yield return "Bidirectional = " + (layer.IsBidirectional ? "true" : "false");
        }

        if (layer.Cell == RecurrentCell.Gru && (all || !layer.ResetsAfter))
        {
            yield return "ResetAfter = " + (layer.ResetsAfter ? "true" : "false");
        }
    }

    private static string Argument(Activation activation) => "Activation = " + DefinitionText.Name(activation);

    /// <summary>A layer with what belongs to it.</summary>
    private readonly record struct Unit(string Name, int Width, EquatableArray<string> Arguments, EquatableArray<LayerSpec> Followers, bool IsText = false)
    {
        /// <summary>A layer, or several, whose text has no list of widths: <see cref="Name"/> is all of it.</summary>
        public static Unit Of(string text) => new(text, 0, EquatableArray<string>.Empty, EquatableArray<LayerSpec>.Empty, IsText: true);

        /// <summary>Whether [Layers] below means this unit: after a residual group it would mean nothing.</summary>
        public bool CanRepeat => !Name.Contains("Residual", StringComparison.Ordinal);

        public bool CanListWith(Unit other) =>
            !IsText && Followers.Count == 0 && other.Followers.Count == 0 && Name == other.Name && Arguments.Equals(other.Arguments) && Name != "Embedding";
    }
}
