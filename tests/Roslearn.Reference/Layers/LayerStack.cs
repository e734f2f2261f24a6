using Roslearn.Reference.Activations;
using Roslearn.Reference.Recurrent;

namespace Roslearn.Reference.Layers;

/// <summary>The layers of a specification, built from it alone, without the head's activation (the loss has that).</summary>
public sealed class LayerStack
{
    private List<Layer> _layers = [];
    private List<Layer> _outside = [];
    private readonly Dictionary<string, int> _names = [];
    private readonly SequenceLengths _lengths;
    private readonly InputSpec _input;

    /// <summary>The steps to each of which a layer applies; 1 without recurrent layers.</summary>
    private int _steps;

    /// <summary>The shape of an example, or of a step of it.</summary>
    private MapShape _shape;

    /// <summary>Whether the first dense or recurrent layer will apply to each step of what convolutions make.</summary>
    private bool _awaitsSteps;

    private LayerStack(InputSpec input, bool isSequence, bool startsWithMaps, SequenceLengths lengths)
    {
        (_input, _lengths, _awaitsSteps, _steps, _shape) = (input, lengths, isSequence, 1, MapShape.Of([.. input.Shape]));
        if (input.Vocabulary is not null && isSequence)
        {
            (_awaitsSteps, _steps, _shape) = (false, input.Shape[0], new MapShape(1));
        }
        else if (!startsWithMaps)
        {
            ReadSteps();
        }
    }

    /// <summary>The layers from the input to the head's weighted sums.</summary>
    /// <param name="spec">A definition without errors.</param>
    /// <param name="lengths">The real steps of each row's sequence.</param>
    public static IReadOnlyList<Layer> Build(ModelSpec spec, SequenceLengths lengths)
    {
        InputSpec input = spec.Input ?? throw new ArgumentException("The specification has no input.", nameof(spec));
        HeadSpec head = spec.Head ?? throw new ArgumentException("The specification has no head.", nameof(spec));
        int lastRecurrent = spec.Layers.ToList().FindLastIndex(layer => layer is RecurrentSpec);
        bool startsWithMaps = spec.Layers.TakeWhile(layer => layer is not RecurrentSpec).Any(layer => layer is ConvolutionSpec or PoolSpec);
        var stack = new LayerStack(input, lastRecurrent >= 0 || head.IsPerStep, startsWithMaps, lengths);
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            stack.Add(spec.Layers[i], leavesSequence: i == lastRecurrent && !head.IsPerStep);
        }

        stack.AddDense("output", head.Size);
        return stack._layers;
    }

    private void Add(LayerSpec layer, bool leavesSequence)
    {
        switch (layer)
        {
            case HiddenSpec hidden:
                AddDense(Name("hidden"), hidden.Units);
                AddActivation(hidden.Activation);
                break;
            case ConvolutionSpec convolution:
                AddConvolution(convolution);
                AddActivation(convolution.Activation);
                break;
            case PoolSpec pool:
                (WindowAxis rows, WindowAxis columns) = Windows(size => WindowAxis.Of(size, pool.Size.Value, pool.Stride, 1, pool.Padding));
                AddPool(pool.Kind, rows, columns);
                break;
            case GlobalPoolSpec pool:
                AddPool(pool.Kind, Whole(_shape.Height), Whole(_shape.Width));
                _shape = new MapShape(_shape.Channels);
                break;
            case ResidualStartSpec:
                (_outside, _layers) = (_layers, []);
                break;
            case ResidualEndSpec residual:
                _outside.Add(new ResidualLayer(_layers));
                _layers = _outside;
                AddActivation(residual.Activation);
                break;
            case ActivateSpec activate:
                AddActivation(activate.Activation);
                break;
            case BatchNormSpec norm:
                _layers.Add(new BatchNormLayer(Name("batchnorm"), _shape.Channels, norm.Momentum.Value, norm.Epsilon.Value));
                break;
            case LayerNormSpec norm:
                _layers.Add(new LayerNormLayer(Name("layernorm"), _shape.Channels, norm.Epsilon.Value));
                break;
            case DropoutSpec:
                _layers.Add(new DropoutLayer(_steps == 1 ? _shape : new MapShape(_shape.Size * _steps)) { Steps = _steps });
                break;
            case EmbeddingSpec embedding:
                AddEmbedding(embedding);
                break;
            case RecurrentSpec recurrent:
                AddRecurrent(recurrent, leavesSequence);
                break;
            default:
                throw new NotSupportedException($"No reference for the layer {layer.GetType().Name}.");
        }
    }

    /// <summary>From here on layers apply to each step.</summary>
    private void ReadSteps()
    {
        if (_awaitsSteps)
        {
            (_awaitsSteps, _steps, _shape) = (false, _shape.Width, new MapShape(_shape.Channels));
        }
    }

    private void AddDense(string name, int units)
    {
        ReadSteps();
        if (_shape.IsChannelFirst)
        {
            _layers.Add(new FlattenLayer(_shape));
        }

        AddToEachStep(new DenseLayer(name, _shape.Size, units));
        _shape = new MapShape(units);
    }

    private void AddConvolution(ConvolutionSpec layer)
    {
        (WindowAxis rows, WindowAxis columns) = Windows(
            size => WindowAxis.Of(size, layer.Kernel.Value, layer.Stride.Value, layer.Dilation.Value, layer.Padding));
        if (layer.Kind != ConvolutionKind.SeparableConv2D)
        {
            AddConvolution(new ConvolutionLayer(Name("conv"), _shape, rows, columns, layer.Filters.Value));
            return;
        }

        string name = Name("separable");
        AddConvolution(new ConvolutionLayer(name + ".depthwise", _shape, rows, columns, _shape.Channels, isDepthwise: true));
        AddConvolution(new ConvolutionLayer(name + ".pointwise", _shape, One(_shape.Height), One(_shape.Width), layer.Filters.Value));
    }

    private void AddConvolution(ConvolutionLayer layer)
    {
        _layers.Add(layer);
        _shape = layer.Output;
    }

    private void AddPool(PoolKind kind, WindowAxis rows, WindowAxis columns)
    {
        var layer = new PoolLayer(kind, _shape, rows, columns);
        _layers.Add(layer);
        _shape = layer.Output;
    }

    private void AddEmbedding(EmbeddingSpec embedding)
    {
        int vocabulary = _input.Vocabulary!.Value.Value;
        int dimension = embedding.Dimension == 0 ? (int)Math.Min(600, Math.Round(1.6 * Math.Pow(vocabulary, 0.56))) : embedding.Dimension;
        _layers.Add(new EmbeddingLayer(Name("embedding"), vocabulary, dimension));
        _shape = new MapShape(_shape.Size * dimension);
    }

    private void AddRecurrent(RecurrentSpec recurrent, bool leavesSequence)
    {
        ReadSteps();
        _layers.Add(new RecurrentLayer(Name(recurrent.Cell.ToString().ToLowerInvariant()), recurrent, _shape.Size, _steps, _lengths));
        _shape = new MapShape(recurrent.Units * (recurrent.IsBidirectional ? 2 : 1));
        if (leavesSequence)
        {
            _layers.Add(new LastStepLayer(_shape.Size, _steps, recurrent.IsBidirectional, _lengths));
            _steps = 1;
        }
    }

    private void AddActivation(Activation activation) => AddToEachStep(new ActivationLayer(ActivationTable.Of(activation), _shape.Channels));

    private void AddToEachStep(Layer layer) => _layers.Add(_steps > 1 ? new StepwiseLayer(layer, _steps) : layer);

    private (WindowAxis Rows, WindowAxis Columns) Windows(Func<int, WindowAxis> window) =>
        (_shape.IsSequence ? Whole(_shape.Height) : window(_shape.Height), window(_shape.Width));

    private static WindowAxis Whole(int size) => WindowAxis.Of(size, size, 1, 1, Padding.Valid);

    private static WindowAxis One(int size) => WindowAxis.Of(size, 1, 1, 1, Padding.Valid);

    /// <summary>Each kind of layer is numbered from 1 over the model.</summary>
    private string Name(string kind)
    {
        int count = _names.GetValueOrDefault(kind) + 1;
        _names[kind] = count;
        return kind + count;
    }
}
