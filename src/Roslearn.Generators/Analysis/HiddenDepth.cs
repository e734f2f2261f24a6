using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>How many dense hidden layers follow one another.</summary>
internal static class HiddenDepth
{
    /// <summary>All of them; of an autoencoder, which goes in and comes out again, the longer half.</summary>
    public static int Of(ModelSpec spec, LayerGraph graph)
    {
        HiddenSpec[] hidden = spec.Layers.OfType<HiddenSpec>().ToArray();
        if (spec.Head is not OutputSpec || graph.Criterion.Width != graph.Input.Size || hidden.Length == 0)
        {
            return hidden.Length;
        }

        int narrowest = Enumerable.Range(0, hidden.Length).OrderBy(i => hidden[i].Units).First();
        return Math.Max(narrowest + 1, hidden.Length - 1 - narrowest);
    }

    /// <summary>What a rule says about too many layers: at the first that is too many, or at what repeats it.</summary>
    public static Finding TooMany(ModelSpec spec, int maximum, int keep, params string[] arguments)
    {
        HiddenSpec[] hidden = spec.Layers.OfType<HiddenSpec>().ToArray();
        HiddenSpec first = hidden[maximum];
        return new Finding(first.Repeat.IsWritten ? first.Repeat : first.Origin, arguments, Fewer(hidden, keep));
    }

    /// <summary>A smaller number for <c>[Layers]</c>, or fewer widths in a list; nothing where layers are written one by one.</summary>
    private static DefinitionFix[] Fewer(HiddenSpec[] hidden, int keep)
    {
        HiddenSpec first = hidden[keep];
        if (first.Repeat.IsWritten)
        {
            int before = hidden.TakeWhile(layer => layer.Repeat != first.Repeat).Count();
            return [DefinitionFix.Replace(first.Repeat, Math.Max(1, keep - before))];
        }

        HiddenSpec[] last = hidden.Skip(keep).ToArray();
        return last.All(layer => layer.Origin.Attribute == hidden[keep - 1].Origin.Attribute && layer.Origin.Element >= 0)
            ? [last.Skip(1).Aggregate(DefinitionFix.RemoveArgument(last[0].Origin), (fix, layer) => fix.And(DefinitionFix.RemoveArgument(layer.Origin)))]
            : [];
    }
}
