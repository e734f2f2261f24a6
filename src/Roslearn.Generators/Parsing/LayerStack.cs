using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Parsing;

/// <summary>
/// The layers in the order of the source, with <c>[Layers]</c>, <c>[Dropout]</c> and its like attached to the layer they belong to:
/// the one directly above, or the first when they stand before it (a dropout there drops inputs).
/// </summary>
internal sealed class LayerStack
{
    private readonly List<LayerSpec> _inputFollowers = [];
    private readonly List<LayerGroup> _groups = [];
    private readonly List<DefinitionError> _errors = [];
    private readonly Dictionary<int, ResidualEndSpec> _residuals = [];
    private Repeat? _beforeFirst;

    /// <summary>The pair of brackets of the attribute at hand.</summary>
    public int Bracket { get; set; }

    /// <summary>Whether the layers above are a group that is closed.</summary>
    private bool IsAfterGroup => _groups.Count > 0 && _groups[_groups.Count - 1].Bracket != Bracket && _residuals.ContainsKey(_groups[_groups.Count - 1].Bracket);

    /// <summary>Adds what one attribute writes: several layers when it holds a list of widths.</summary>
    /// <param name="origin">The attribute.</param>
    /// <param name="text">The attribute as written, for messages.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="between">What stands between each two of them, and of their repetitions, if anything.</param>
    public void AddLayers(Origin origin, string text, IEnumerable<LayerSpec> layers, LayerSpec? between = null)
    {
        _groups.Add(new LayerGroup(origin, text, layers.ToList(), between, _beforeFirst, Bracket));
        _beforeFirst = null;
    }

    /// <summary>Adds a layer that belongs to the one above: it is repeated with it.</summary>
    public void AddFollower(LayerSpec follower)
    {
        if (_groups.Count == 0)
        {
            _inputFollowers.Add(follower);
        }
        else if (IsAfterGroup)
        {
            AddLayers(follower.Origin, "[Residual]", [follower]);
        }
        else
        {
            _groups[_groups.Count - 1].AddFollower(follower);
        }
    }

    /// <summary>The layers of these brackets are a group.</summary>
    public void AddResidual(ResidualEndSpec residual)
    {
        if (_residuals.ContainsKey(Bracket))
        {
            _errors.Add(Contradiction.Between("[Residual]", "another one in the same brackets", residual.Origin));
        }
        else
        {
            _residuals.Add(Bracket, residual);
        }
    }

    public void AddRepeat(Repeat repeat)
    {
        if (IsAfterGroup)
        {
            _errors.Add(Contradiction.Between(repeat.ToString(), "the [Residual] group above, which is not one layer", repeat.Origin));
            return;
        }

        LayerGroup? above = _groups.LastOrDefault();
        if ((above is null ? _beforeFirst : above.Repeat) is { } earlier)
        {
            _errors.Add(Contradiction.Between(repeat.ToString(), earlier.ToString(), repeat.Origin));
        }
        else if (above is null)
        {
            _beforeFirst = repeat;
        }
        else
        {
            above.RepeatBelow(repeat);
        }
    }

    /// <summary>
    /// All layers one by one, and what is wrong with them. Stops at the largest allowed number, so that a typing error cannot fill memory.
    /// </summary>
    public (IReadOnlyList<LayerSpec> Layers, IReadOnlyList<DefinitionError> Errors) Build()
    {
        var errors = new List<DefinitionError>(_errors);
        if (_beforeFirst is { } lonely)
        {
            errors.Add(Contradiction.Between(lonely.ToString(), "a model without layers", lonely.Origin));
        }

        var layers = new List<LayerSpec>(_inputFollowers);
        int maximum = (int)Domains.LayerCount.Maximum;
        errors.AddRange(_residuals.Where(residual => _groups.All(group => group.Bracket != residual.Key))
            .Select(residual => Contradiction.Between("[Residual]", "brackets without layers", residual.Value.Origin)));
        for (int i = 0; i < _groups.Count; i++)
        {
            LayerGroup group = _groups[i];
            _residuals.TryGetValue(group.Bracket, out ResidualEndSpec? residual);
            if (residual is not null && (i == 0 || _groups[i - 1].Bracket != group.Bracket))
            {
                layers.Add(new ResidualStartSpec(residual.Origin, Origin.None));
            }

            long count = layers.Count + group.Expand(layers, errors);
            if (residual is not null && (i == _groups.Count - 1 || _groups[i + 1].Bracket != group.Bracket))
            {
                layers.Add(residual);
            }

            if (count > maximum)
            {
                errors.Add(SizeError.Of("The number of layers in all", count, Domains.LayerCount, group.Repeat?.Origin ?? group.Origin));
                break;
            }
        }

        return (layers.Take(maximum).ToList(), errors);
    }
}
