using EndToEnd.Definitions;
using Roslearn;
using Roslearn.Reference;
using Roslearn.Training;

namespace EndToEnd.Harness;

/// <summary>
/// A generated model, opened: its parameters and gradients by canonical name and in canonical order, and the two halves of a
/// training step one by one.
/// </summary>
public abstract class GeneratedModel
{
    /// <summary>Opens an instance of a generated class.</summary>
    public static GeneratedModel Of(object model) => model switch
    {
        IModel<float, int> classifier => new GeneratedModel<int>(classifier),
        IModel<float, float> regression => new GeneratedModel<float>(regression),
        IModel<int, int> tokens => new GeneratedModel<int, int>(tokens),
        IModel<int, float> tokens => new GeneratedModel<int, float>(tokens),
        _ => throw new ArgumentException($"{model.GetType()} is no model.", nameof(model)),
    };

    public abstract NetworkLayout Layout { get; }

    /// <summary>The whole arenas, padding and all.</summary>
    public abstract Span<float> ParameterArena { get; }

    public abstract Span<float> GradientArena { get; }

    public abstract Span<float> StateArena { get; }

    public abstract Span<float> TransposedArena { get; }

    /// <summary>Rates of the dropout layers from the next batch on.</summary>
    public abstract Span<double> DropoutRates { get; }

    /// <summary>The loss of each row of the last batch.</summary>
    public abstract double[] RowLosses { get; }

    /// <summary>What the sum of the row losses is divided by: the weights of the rows of the last batch.</summary>
    public abstract double TotalWeight { get; }

    /// <summary>The outputs of the last batch.</summary>
    public abstract double[][] Outputs { get; }

    /// <summary>Fresh optimizer state, and memory for batches of up to that many rows.</summary>
    public abstract void StartTraining(int rows);

    /// <summary>Whether the steps from now on leave all of their gradient behind, as they do from the start.</summary>
    public abstract bool KeepsGradient { set; }

    public abstract void RefreshTransposed();

    /// <summary>Forward only, through the same entry that <c>Predict</c> uses.</summary>
    public abstract void Infer(Batch batch);

    /// <summary>Forward and loss.</summary>
    public abstract void Evaluate(Batch batch);

    /// <summary>The first half of a step, over that many ranges of rows.</summary>
    /// <param name="batch">The examples.</param>
    /// <param name="step">From 1.</param>
    /// <param name="seed">Of dropout.</param>
    /// <param name="ranges">The batch is cut into so many ranges of whole tiles, last first.</param>
    public abstract void Backpropagate(Batch batch, long step, ulong seed = 0, int ranges = 1);

    /// <summary>The rest of the step: all phases after the first, each task in order or backwards.</summary>
    public abstract void Update(TrainingOptions numbers, double learningRate, bool backwards = false);

    /// <summary>Whether steps with one example go another way than in phases.</summary>
    public abstract bool StepsOne { get; }

    /// <summary>A whole step with one example, that other way.</summary>
    public abstract void StepOne(Batch example, long step, double learningRate, ulong seed = 0);

    /// <summary>Predicts through the public method.</summary>
    public abstract float[] Predict(float[] inputs);

    /// <summary>Predicts through the public method into the caller's memory.</summary>
    public abstract void Predict(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Evaluates through the public method.</summary>
    public abstract Evaluation EvaluatePublicly(Batch examples);

    /// <summary>Trains through the public method.</summary>
    public abstract TrainingHistory Train(Batch examples, TrainingOptions? options = null);

    public double[] Parameter(string name) => Read(ParameterArena, name);

    public double[] Gradient(string name) => Read(GradientArena, name);

    /// <summary>Sets all parameters to those of a network of the same specification.</summary>
    public void SetParameters(ReferenceNetwork network)
    {
        foreach (ReferenceParameter parameter in network.Parameters)
        {
            Write(ParameterArena, parameter.Name, parameter.Values);
        }

        RefreshTransposed();
    }

    /// <summary>Sets the parameters of a reference network to this model's.</summary>
    public void CopyParametersTo(ReferenceNetwork network)
    {
        foreach (ReferenceParameter parameter in network.Parameters)
        {
            Parameter(parameter.Name).CopyTo(parameter.Values, 0);
        }
    }

    /// <summary>Writes a tensor, given in canonical order, into an arena.</summary>
    public void Write(Span<float> arena, string name, double[] values)
    {
        ParameterTensor tensor = Tensor(name);
        for (int i = 0; i < values.Length; i++)
        {
            arena[tensor.PositionOf(i)] = (float)values[i];
        }
    }

    /// <summary>The floats of an arena that belong to no tensor.</summary>
    public List<float> Padding(ReadOnlySpan<float> arena)
    {
        HashSet<int> used = [.. Layout.Tensors.SelectMany(tensor => Enumerable.Range(0, tensor.Count).Select(i => tensor.PositionOf(i)))];
        List<float> padding = [];
        for (int i = 0; i < Layout.ParameterFloats; i++)
        {
            if (!used.Contains(i))
            {
                padding.Add(arena[i]);
            }
        }

        return padding;
    }

    private double[] Read(Span<float> arena, string name)
    {
        ParameterTensor tensor = Tensor(name);
        var values = new double[tensor.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arena[tensor.PositionOf(i)];
        }

        return values;
    }

    private ParameterTensor Tensor(string name) => Layout.Tensors.Single(tensor => tensor.Name == name);
}
