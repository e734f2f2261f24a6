using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>
/// The shape rule of dense layers, hidden ones and heads: any shape is flattened to one dimension, but a sequence keeps its steps, to each of
/// which the layer applies.
/// </summary>
internal static class DenseRule
{
    public static void Hidden(HiddenSpec layer, GraphBuilder graph)
    {
        Add(graph, graph.Name("hidden"), layer.Units, layer.Activation, layer.Initializer, layer.Origin);
    }

    /// <summary>Adds a linear node, and an activation node unless the activation is linear.</summary>
    public static void Add(
        GraphBuilder graph, string name, int units, Activation activation, Initializer? initializer, Origin origin, string? note = null)
    {
        int inputs = graph.Width, steps = graph.Steps;
        Shape output = graph.ShapeOf(units);
        string text = $"{graph.Shape} → {output}, {note ?? activation.ToString()}";
        var weight = new Parameter(
            name + ".weight", new[] { units, inputs }, initializer ?? Default(activation), inputs, units);
        var bias = new Parameter(name + ".bias", new[] { units }, Initializer.Zeros, inputs, units);
        graph.Add(name, new Linear(inputs, units, steps), output, weight, bias);
        if (activation != Activation.Linear)
        {
            graph.Add(name, new Activate(activation, units, steps), output);
        }

        graph.Describe(new LayerInfo(name, text, output, weight.Count + bias.Count, steps * ((2L * inputs * units) + units), origin));
    }

    /// <summary>He et al. 2015 derive their variance for ReLU; its smooth relatives are close to it. Elsewhere Glorot.</summary>
    public static Initializer Default(Activation activation) => activation switch
    {
        Activation.ReLU or Activation.LeakyRelu or Activation.Elu or Activation.Gelu or Activation.Silu => Initializer.HeNormal,
        _ => Initializer.GlorotUniform,
    };
}
