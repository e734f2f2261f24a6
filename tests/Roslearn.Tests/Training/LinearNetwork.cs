using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Training;

namespace Roslearn.Tests.Training;

/// <summary>
/// The smallest honest network, written by hand: one dense layer with softmax and cross-entropy (<see langword="int"/> targets) or mean
/// squared error (<see langword="float"/> targets), trained by gradient descent with momentum and L2. Slow and obvious.
/// </summary>
internal sealed class LinearNetwork<TTarget>(NetworkLayout layout) : Network<float, TTarget>(layout)
    where TTarget : unmanaged
{
    /// <summary>Called at the start of every <see cref="Backpropagate"/>.</summary>
    public Action<int, int>? OnBackpropagate { get; set; }

    /// <summary>Called at the start of every <see cref="Evaluate"/>.</summary>
    public Action? OnEvaluate { get; set; }

    /// <summary>What the workspace said in each step, if somebody wants to know.</summary>
    public List<(long Step, ulong Seed, double[] Dropout, float HuberDelta)>? Steps { get; init; }

    /// <summary>The learning rate, momentum and β1 of each step, if somebody wants to know.</summary>
    public List<(double Rate, double? Momentum, double? Beta1)>? Rates { get; init; }

    /// <summary>The Huber δ of the last evaluation.</summary>
    public float EvaluatedHuberDelta { get; private set; }

    /// <summary>Called at the start of every <see cref="Infer"/>.</summary>
    public Action? OnInfer { get; set; }

    public Action? OnUpdate { get; set; }

    /// <summary>Whether this network predicts single examples on a way of their own.</summary>
    public bool IsTiny { get; init; }

    /// <summary>The calls of <see cref="PredictOne"/>.</summary>
    public int SinglePredictions { get; private set; }

    /// <summary>The calls of <see cref="RefreshTransposed"/>.</summary>
    public int Refreshes { get; private set; }

    /// <summary>The bits of the parameters in the last <see cref="RefreshTransposed"/>: those that transposed copies would hold until the next update.</summary>
    public int[] Refreshed { get; private set; } = [];

    private int In => Layout.InputSize;

    private int Out => Layout.OutputSize;

    private int Stride => Layout.OutputStride;

    private int BiasOffset => Layout.Tensors[1].Offset;

    public override bool PredictsOne => IsTiny;

    public override bool PredictOne(ref readonly float input, ref float output)
    {
        SinglePredictions++;
        ReadOnlySpan<float> inputs = MemoryMarshal.CreateReadOnlySpan(in input, In);
        foreach (float value in inputs)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        Infer(inputs, MemoryMarshal.CreateSpan(ref output, Out));
        return true;
    }

    public override void Infer(Workspace<float, TTarget> work, int first, int end)
    {
        OnInfer?.Invoke();
        for (int row = first; row < end; row++)
        {
            Infer(work.Inputs.Slice(row * Layout.InputStride, In), Row(work, row));
        }
    }

    public override void Evaluate(Workspace<float, TTarget> work, int first, int end)
    {
        OnEvaluate?.Invoke();
        EvaluatedHuberDelta = work.HuberDelta;
        Infer(work, first, end);
        for (int row = first; row < end; row++)
        {
            Span<float> outputs = Row(work, row);
            float loss = 0;
            for (int j = 0; j < Out; j++)
            {
                float target = Target(work, row, j);
                loss += Layout.IsClassifier ? -target * MathF.Log(outputs[j]) : (outputs[j] - target) * (outputs[j] - target) / Out;
            }

            work.RowLosses[row] = loss;
        }
    }

    public override void Backpropagate(Workspace<float, TTarget> work, int stage, int half, int first, int end)
    {
        OnBackpropagate?.Invoke(first, end);
        Evaluate(work, first, end);
        for (int row = first; row < end; row++)
        {
            Span<float> outputs = Row(work, row);
            for (int j = 0; j < Out; j++)
            {
                float difference = outputs[j] - Target(work, row, j);
                outputs[j] = (Layout.IsClassifier ? difference : 2 * difference / Out) / work.Rows;
            }
        }
    }

    public override void PrepareUpdate(Workspace<float, TTarget> work, TrainingOptions numbers, double learningRate)
    {
        OnUpdate?.Invoke();
        Steps?.Add((work.Step, work.Seed, [.. work.DropoutRates], work.HuberDelta));
        Rates?.Add((learningRate, numbers.Momentum, numbers.Beta1));
        work.UpdateScalars[0] = (float)learningRate;
        work.UpdateScalars[1] = (float)numbers.Momentum!.Value;
        work.UpdateScalars[2] = (float)numbers.L2!.Value;
    }

    /// <summary>Task t updates the weights of input t; the last task the biases.</summary>
    public override void Update(Workspace<float, TTarget> work, int task)
    {
        bool bias = task == In;
        for (int j = 0; j < Out; j++)
        {
            int at = (bias ? BiasOffset : task * Stride) + j;
            float gradient = bias ? 0 : work.UpdateScalars[2] * Parameters.Span[at];
            for (int row = 0; row < work.Rows; row++)
            {
                gradient += (bias ? 1 : work.Inputs[row * Layout.InputStride + task]) * Row(work, row)[j];
            }

            float velocity = OptimizerState.Span[at] = work.UpdateScalars[1] * OptimizerState.Span[at] + gradient;
            Parameters.Span[at] -= work.UpdateScalars[0] * velocity;
        }
    }

    public override void RefreshTransposed()
    {
        Refreshes++;
        Refreshed = LinearNetworks.Bits(this);
    }

    private void Infer(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int j = 0; j < Out; j++)
        {
            float sum = Parameters.Span[BiasOffset + j];
            for (int i = 0; i < In; i++)
            {
                sum += inputs[i] * Parameters.Span[i * Stride + j];
            }

            outputs[j] = sum;
        }

        if (Layout.IsClassifier)
        {
            Softmax(outputs);
        }
    }

    private Span<float> Row(Workspace<float, TTarget> work, int row) =>
        MemoryMarshal.CreateSpan(
            ref Unsafe.Add(ref work.Values, row * Stride), Out);

    private float Target(Workspace<float, TTarget> work, int row, int j) => work.Target(row) is int label
        ? label == j ? 1 : 0
        : (float)(object)work.Targets[row * Layout.TargetSize + j];

    private static void Softmax(Span<float> values)
    {
        float largest = values[0], sum = 0;
        foreach (float value in values)
        {
            largest = MathF.Max(largest, value);
        }

        foreach (ref float value in values)
        {
            value = MathF.Exp(value - largest);
            sum += value;
        }

        foreach (ref float value in values)
        {
            value /= sum;
        }
    }
}
