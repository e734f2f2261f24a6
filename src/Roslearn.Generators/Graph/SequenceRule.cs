using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rules of layers over sequences: steps × values in, steps × values out.</summary>
internal static class SequenceRule
{
    /// <summary>The variance of 1 that PyTorch draws embeddings with is He's of two inputs.</summary>
    private const int FanOfUnitVariance = 2;

    private const int StepsAndValues = 2;

    public static void Embedding(EmbeddingSpec layer, GraphBuilder graph)
    {
        string name = graph.Name("embedding");
        int steps = graph.Shape.Size, vocabulary = graph.Vocabulary;
        int width = layer.Dimension == 0 ? Defaults.EmbeddingDimension(vocabulary) : layer.Dimension;
        var output = new Shape(steps, width);
        var weight = new Parameter(
            name + ".weight", new[] { vocabulary, width }, layer.Initializer ?? Initializer.HeNormal, FanOfUnitVariance, FanOfUnitVariance);
        graph.Describe(new LayerInfo(
            name, $"{steps} tokens of {DefinitionText.Grouped(vocabulary)} → {output}", output, weight.Count, 0, layer.Origin));
        graph.Add(name, new Embed(vocabulary, width, steps), output, weight);
        graph.IsSequence = true;
    }

    public static void Recurrent(RecurrentSpec layer, GraphBuilder graph)
    {
        string name = graph.Name(layer.Cell.ToString().ToLowerInvariant());
        Recur recur = layer is { Cell: RecurrentCell.Gru, ResetsAfter: false }
            ? new ResetRecur(graph.Width, layer.Units, graph.Steps, layer.IsBidirectional)
            : new Recur(layer.Cell, layer.Activation, graph.Width, layer.Units, graph.Steps, layer.IsBidirectional);
        var output = new Shape(recur.Steps, recur.Outputs);
        Parameter[] parameters = Parameters(name + ".", recur, layer, "")
            .Concat(recur.IsBidirectional ? Parameters(name + ".", recur, layer, "_reverse") : [])
            .ToArray();
        string kind = (layer.Cell, layer.Activation) switch
        {
            (RecurrentCell.Rnn, var function) => "RNN, " + function,
            (RecurrentCell.Gru, _) when !layer.ResetsAfter => "GRU, reset before the product",
            (var cell, _) => cell.ToString().ToUpperInvariant(),
        };
        long flops = (long)recur.Steps * recur.Directions * recur.Gates * recur.Units * ((2L * (recur.Inputs + recur.Units)) + 2);
        graph.Describe(new LayerInfo(
            name,
            $"{graph.Shape} → {output}, {(layer.IsBidirectional ? "bidirectional " : "")}{kind}",
            output,
            parameters.Sum(parameter => parameter.Count),
            flops,
            layer.Origin));
        graph.Add(name, recur, output, parameters);
    }

    /// <summary>The numbers of the input, or what convolutions made of them, become steps.</summary>
    public static void Enter(ModelSpec spec, GraphBuilder graph)
    {
        Shape shape = graph.Shape;
        if (shape.Dimensions.Count != StepsAndValues)
        {
            graph.Fail(NoSteps(spec, shape));
            return;
        }

        graph.Add(graph.IsEmpty ? "input" : "sequence", new Arrange(shape.Dimensions[1], shape.Dimensions[0]), shape);
        graph.IsSequence = true;
    }

    /// <summary>What follows reads no steps: it gets the last one of a recurrent layer, and all that an embedding makes.</summary>
    public static void Leave(GraphBuilder graph)
    {
        Node last = graph.Last;
        int width = graph.Width, steps = graph.Steps;
        graph.IsSequence = false;
        if (last.Operation is Recur recur)
        {
            graph.Add(last.Layer + "Last", new LastStep(width, steps, recur.IsBidirectional), new Shape(width));
        }
        else
        {
            graph.Add(last.Layer + "Flat", new Flatten(width, steps), new Shape(width * steps));
        }
    }

    /// <summary>A global pool, say, left no steps for what reads them.</summary>
    private static DefinitionError NoSteps(ModelSpec spec, Shape shape)
    {
        RecurrentSpec? reader = spec.Layers.OfType<RecurrentSpec>().FirstOrDefault();
        return new DefinitionError(
            ErrorIds.Rank,
            reader is null ? spec.Head!.Origin with { Argument = "PerStep" } : new Origin(reader.Origin.Attribute),
            new[]
            {
                reader is null ? "PerStep" : DefinitionText.Attribute(reader.Cell.ToString()),
                "2-dimensional input, steps × values,",
                DefinitionText.Number(shape.Dimensions.Count) + "-dimensional input",
            });
    }

    /// <summary>PyTorch's names and order, which keep <c>_l0</c> although each layer is one of its own here.</summary>
    private static IEnumerable<Parameter> Parameters(string prefix, Recur recur, RecurrentSpec layer, string suffix)
    {
        int gates = recur.Gates * recur.Units, recurrentGates = recur.RecurrentGates * recur.Units;
        Initializer recurrentInitializer = layer.Initializer ?? Initializer.Orthogonal;
        yield return Of("weight_ih_l0", layer.Initializer ?? Initializer.GlorotUniform, gates, recur.Inputs);
        yield return Of("weight_hh_l0", recurrentInitializer, recurrentGates, recur.Units);

        // The sum of the two biases is what counts.
        Parameter bias = Of("bias_ih_l0", Initializer.Zeros, gates);
        yield return recur.Cell == RecurrentCell.Lstm ? bias with { Preset = (recur.Units, recur.Units, (float)layer.ForgetBias.Value) } : bias;
        yield return Of("bias_hh_l0", Initializer.Zeros, recurrentGates);
        if (recur is ResetRecur)
        {
            yield return Of("weight_rh_l0", recurrentInitializer, recur.Units, recur.Units);
            yield return Of("bias_rh_l0", Initializer.Zeros, recur.Units);
        }

        Parameter Of(string name, Initializer drawn, params int[] shape) =>
            new(prefix + name + suffix, shape, drawn, shape.Length > 1 ? shape[1] : recur.Inputs, recur.Units);
    }
}
