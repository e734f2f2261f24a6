namespace Roslearn.Reference.Layers;

/// <summary>Each token becomes its row of the table.</summary>
public sealed class EmbeddingLayer : Layer
{
    private readonly ReferenceParameter _weight;
    private readonly int _width;
    private double[][] _tokens = [];

    /// <summary>A table of zeros.</summary>
    public EmbeddingLayer(string name, int vocabulary, int width)
    {
        _width = width;
        _weight = new ReferenceParameter(name + ".weight", vocabulary, width);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _tokens = inputs;
        return [.. inputs.Select(row => row.SelectMany(token => _weight.Values.Skip((int)token * _width).Take(_width)).ToArray())];
    }

    /// <summary>A token has no derivative; each of its rows gets those of all its places.</summary>
    public override double[][] Backward(double[][] gradient)
    {
        for (int row = 0; row < gradient.Length; row++)
        {
            for (int i = 0; i < gradient[row].Length; i++)
            {
                _weight.Add(((int)_tokens[row][i / _width] * _width) + (i % _width), gradient[row][i]);
            }
        }

        return [.. _tokens.Select(row => new double[row.Length])];
    }
}
