using System.Text;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Members;

/// <summary>The layer table as people see it: in <c>Summary</c> and in the documentation of the class.</summary>
internal static class LayerTable
{
    private static readonly string[] Header = { "layer", "", "output", "parameters", "FLOP" };

    /// <summary>The table as text, columns aligned.</summary>
    public static string Text(ModelSpec spec, LayerGraph graph, ModelCost cost)
    {
        List<string[]> rows = Rows(spec, graph).Prepend(Header).ToList();
        int[] widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        text.Append(spec.Type.Name.TrimStart('@')).Append('\n');
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.Append(cost.Prediction).Append('\n').Append(cost.Training).ToString();
    }

    /// <summary>The table as a documentation comment: IntelliSense shows no columns, so each layer is a line.</summary>
    public static IEnumerable<string> Documentation(LayerGraph graph, ModelCost cost)
    {
        yield return "<summary>";
        foreach (LayerInfo layer in graph.Layers)
        {
            string parameters = layer.Parameters == 0 ? "" : $": {DefinitionText.Grouped(layer.Parameters)} parameters";
            yield return $"<para><c>{layer.Name}</c> {Literal.Xml(layer.Text)}{parameters}</para>";
        }

        yield return $"<para>{Literal.Xml(cost.Prediction)}</para>";
        yield return $"<para>{Literal.Xml(cost.Training)}</para>";
        yield return "</summary>";
    }

    private static IEnumerable<string[]> Rows(ModelSpec spec, LayerGraph graph)
    {
        string scaling = spec.Input is { Scaling: not Scaling.None } input ? input.Scaling + " scaling" : "";
        yield return new[] { "input", scaling, graph.Input.ToString(), "0", "0" };
        foreach (LayerInfo layer in graph.Layers)
        {
            yield return new[]
            {
                layer.Name, layer.Text, layer.Output.ToString(), DefinitionText.Grouped(layer.Parameters), DefinitionText.Grouped(layer.Flops),
            };
        }
    }
}
