using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Parsing;

/// <summary>The layers of one attribute with the repetition and the followers that belong to them: dropout, normalisation, activation.</summary>
/// <param name="origin">The attribute.</param>
/// <param name="text">The attribute as written, for messages.</param>
/// <param name="layers">One layer, or one for each width of a list.</param>
/// <param name="between">What stands between each two of the layers, and of their repetitions, if anything.</param>
/// <param name="repeat">A <c>[Layers]</c> above the attribute, if it is the first of the model.</param>
/// <param name="bracket">The pair of brackets that it is written in.</param>
internal sealed class LayerGroup(Origin origin, string text, List<LayerSpec> layers, LayerSpec? between, Repeat? repeat, int bracket)
{
    private readonly List<LayerSpec> _followers = [];
    private readonly List<LayerSpec> _afterRepeat = [];
    private bool _isRepeatBelow;

    /// <summary>The pair of brackets.</summary>
    public int Bracket => bracket;

    /// <summary>The attribute of the layers.</summary>
    public Origin Origin => origin;

    /// <summary>How often the layer is repeated, or how many widths there should be.</summary>
    public Repeat? Repeat { get; private set; } = repeat;

    /// <summary>A follower written after <c>[Layers]</c> follows the repeated layers once; before it, it is repeated with them.</summary>
    public void AddFollower(LayerSpec follower) => (_isRepeatBelow ? _afterRepeat : _followers).Add(follower);

    public void RepeatBelow(Repeat below)
    {
        Repeat = below;
        _isRepeatBelow = true;
    }

    /// <summary>Appends the layers one by one, at most one more than a model may have.</summary>
    /// <returns>How many there would be.</returns>
    public long Expand(List<LayerSpec> target, List<DefinitionError> errors)
    {
        if (layers.Count == 0)
        {
            errors.Add(SizeError.Of("The number of layer widths", 0, Domains.LayerCount, origin));
        }

        long copies = Copies(errors);
        Origin made = Repeat is not null && layers.Count == 1 ? Repeat.Origin : Origin.None;
        List<LayerSpec> unit = layers.SelectMany((layer, i) => i == 0 ? [layer] : Parted(layer)).Concat(_followers).Select(layer => layer with { Repeat = made }).ToList();
        List<LayerSpec> next = Parted().Select(layer => layer with { Repeat = made }).ToList();
        for (long copy = 0; copy < copies && target.Count <= Domains.LayerCount.Maximum; copy++)
        {
            target.AddRange(copy == 0 ? unit : next.Concat(unit));
        }

        target.AddRange(_afterRepeat);
        return (copies * (unit.Count + next.Count)) - next.Count + _afterRepeat.Count;

        IEnumerable<LayerSpec> Parted(params LayerSpec[] parts) => between is null ? parts : parts.Prepend(between);
    }

    private int Copies(List<DefinitionError> errors)
    {
        if (Repeat is null)
        {
            return 1;
        }

        if (SizeError.Check("The number of layers", Repeat.Count, Domains.LayerCount, Repeat.Origin, Defaults.Layers) is { } error)
        {
            errors.Add(error);
            return 1;
        }

        if (layers.Count == 1)
        {
            return Repeat.Count;
        }

        if (layers.Count > 1 && Repeat.Count != layers.Count)
        {
            errors.Add(Contradiction.Between(Repeat.ToString(), text, Repeat.Origin, DefinitionFix.Replace(Repeat.Origin, layers.Count)));
        }

        return 1;
    }
}
