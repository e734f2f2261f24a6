using Roslearn.Training;

namespace Roslearn.Tests.Training;

/// <summary>Makes hand-written networks, the models around them, and data they can learn.</summary>
internal static class LinearNetworks
{
    /// <summary>A classifier named Blobs.</summary>
    public static LinearNetwork<int> Classifier(int inputs = 4, int classes = 3, int inputStride = 0, bool tiny = false) =>
        new(Layout("Blobs", inputs, classes, inputStride, classifier: true)) { IsTiny = tiny };

    /// <summary>A regression named Plane.</summary>
    public static LinearNetwork<float> Regression(int inputs = 4, int outputs = 2, bool probabilities = false) =>
        new(Layout("Plane", inputs, outputs, 0, classifier: false, probabilities));

    /// <summary>A new classifier model.</summary>
    public static CompiledModel<float, int> Model(ulong seed = 1) => new(Classifier(), seed);

    /// <summary>Three clouds of points in four dimensions, well apart.</summary>
    public static Dataset<float, int> Blobs(int count, int seed = 5, int inputs = 4, int classes = 3)
    {
        var random = new Random(seed);
        float[] values = new float[count * inputs];
        int[] labels = new int[count];
        for (int example = 0; example < count; example++)
        {
            labels[example] = random.Next(classes);
            for (int i = 0; i < inputs; i++)
            {
                values[example * inputs + i] = (i % classes == labels[example] ? 1 : 0) + (float)random.NextDouble();
            }
        }

        return new Dataset<float, int>(values, labels);
    }

    /// <summary>The bits of all parameters.</summary>
    public static int[] Bits<TTarget>(Network<float, TTarget> network)
        where TTarget : unmanaged => System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(network.Parameters.Span).ToArray();

    /// <summary>The layout of a network with one dense layer and <c>[Sgd]</c>.</summary>
    public static NetworkLayout Layout(
        string name,
        int inputs,
        int outputs,
        int inputStride,
        bool classifier,
        bool probabilities = false,
        TrainingOptions? defaults = null,
        bool nesterov = false,
        double[]? dropout = null,
        string structure = "",
        ParameterTensor[]? tensors = null,
        Schedule? schedule = null,
        WarmUp? warmUp = null,
        Scaling inputScaling = Scaling.None,
        Scaling targetScaling = Scaling.None,
        int features = 0)
    {
        int stride = (outputs + 15) / 16 * 16;
        return new NetworkLayout
        {
            Name = name,
            InputSize = inputs,
            InputStride = Math.Max(inputs, inputStride),
            OutputSize = outputs,
            OutputStride = stride,
            TargetSize = classifier ? 1 : outputs,
            IsClassifier = classifier,
            TargetsAreProbabilities = probabilities,
            UsesNesterov = nesterov,
            ParameterFloats = (inputs + 1) * stride,
            TransposedFloats = 0,
            OptimizerStates = 1,
            PredictionFloats = stride,
            TrainingFloats = stride,
            PredictionRows = 16,
            UpdateTasks = inputs + 1,
            FlopsPerExample = 2L * inputs * outputs,
            DropoutRates = dropout ?? [],
            Structure = structure,
            InputScaling = inputScaling,
            InputFeatures = features,
            TargetScaling = targetScaling,
            Schedule = schedule,
            WarmUp = warmUp ?? new WarmUp(),
            Tensors = tensors ??
            [
                new ParameterTensor("output.weight", [outputs, inputs], 0, [1, stride], Initializer.GlorotUniform, inputs, outputs),
                new ParameterTensor("output.bias", [outputs], inputs * stride, [1], Initializer.Zeros, inputs, outputs),
            ],
            Defaults = defaults ?? new TrainingOptions { Epochs = 10, BatchSize = 32, LearningRate = 0.1, Seed = 0, Momentum = 0, L2 = 0 },
        };
    }
}
