using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// The memory of one batch: inputs, activations, their gradients, targets and losses. Made once, used for every step; several
/// threads may work on disjoint ranges of rows of one workspace. Rows from <see cref="Rows"/> to <see cref="Capacity"/> hold
/// anything finite or not: kernels may compute them (whole tiles), nothing ever reads the result.
/// </summary>
/// <typeparam name="TInput"><see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>
    /// Kernels read the targets of a row in lanes of 16 floats and mask off what is beyond: after the last row that must still be
    /// memory of this workspace.
    /// </summary>
    private const int TargetSlack = 16 - 1;

    private readonly Arena _inputs;
    private readonly TTarget[] _targets;
    private readonly Arena _values;
    private readonly int _inputStride;
    private readonly int _targetSize;
    private readonly int _steps;
    private readonly int _outputSteps;

    /// <summary>Allocates for up to <paramref name="rows"/> examples.</summary>
    /// <param name="layout">The network's sizes.</param>
    /// <param name="rows">Examples; rounded up to whole tiles.</param>
    /// <param name="floatsPerRow"><see cref="NetworkLayout.PredictionFloats"/> or <see cref="NetworkLayout.TrainingFloats"/>.</param>
    /// <param name="inputCopies">2, if the halves of the first layer may be computed from a copy of the inputs each; else 1.</param>
    public Workspace(NetworkLayout layout, int rows, int floatsPerRow, int inputCopies = 1)
    {
        Capacity = checked((rows + NetworkLayout.RowTile - 1) / NetworkLayout.RowTile * NetworkLayout.RowTile);
        _inputStride = layout.InputStride;
        _targetSize = layout.TargetSize;
        _steps = layout.Steps;
        _outputSteps = layout.OutputSteps;
        StepRows = Capacity;
        int inputRows = checked(inputCopies * Capacity);
        Lengths = new int[inputRows];
        Lengths.AsSpan().Fill(_steps);
        _inputs = new Arena(checked(inputRows * _inputStride));
        _targets = new TTarget[checked((inputRows * _targetSize) + TargetSlack)];
        _values = new Arena(checked(Capacity * floatsPerRow));
        RowLosses = new float[Capacity];
        DropoutRates = (double[])layout.DropoutRates.Clone();
        GradientSquares = new double[layout.GradientTasks];
        HasClassWeights = layout.ClassWeights.Length > 0;
        ClassWeights = PadClassWeights(layout);
        ClassWeightSum = IsWeighted ? ClassWeights.Sum() : layout.OutputSize;
        TakeLossNumbers(layout.Defaults);
    }

    /// <summary>The rows that were allocated, a multiple of the tile.</summary>
    public int Capacity { get; }

    /// <summary>The row where the copy of the inputs begins from which the right half of the first layer is computed; 0: there is none.</summary>
    public int RightInputs { get; set; }

    /// <summary>The rows from one step of a sequence to the next in a prediction's buffers: <see cref="Capacity"/>, unless <see cref="Pack"/> set fewer.</summary>
    public int StepRows { get; private set; }

    /// <summary>The examples of the current batch, at most <see cref="Capacity"/>.</summary>
    public int Rows { get; set; }

    /// <summary>The loss of each row, times its weight, written by evaluation and back-propagation; their sum over that of the weights is the batch's loss.</summary>
    public float[] RowLosses { get; }

    /// <summary>The seed of this training's dropout.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// Whether <see cref="Network{TInput, TTarget}.Update"/> leaves all of the gradient in <see cref="Network{TInput, TTarget}.Gradients"/>; else parts of
    /// it may have been written over by others.
    /// </summary>
    public bool KeepsGradient { get; set; } = true;

    /// <summary>The number of the current step, from 1, over the whole training.</summary>
    public long Step { get; set; }

    /// <summary>The rate of each dropout layer in this training.</summary>
    public double[] DropoutRates { get; }

    /// <summary>The Huber loss's δ in this training.</summary>
    public float HuberDelta { get; set; }

    /// <summary>The share of the target that is spread over all classes in this training.</summary>
    public float LabelSmoothing { get; set; }

    /// <summary>How many steps of each row's sequence are real, at least 1.</summary>
    public int[] Lengths { get; }

    /// <summary>Whether recurrent layers go on from the state that they had after the last pass, instead of from 0.</summary>
    public bool CarriesState { get; set; }

    /// <summary>Whether classes have weights.</summary>
    public bool HasClassWeights { get; }

    /// <summary>Whether examples count differently: by the weights of their classes, or by the steps that have targets.</summary>
    public bool IsWeighted => HasClassWeights || _outputSteps > 1;

    /// <summary>
    /// Prepares for a prediction of so many rows from the first on: the steps of a sequence lie one right behind the other, so that many of them are one
    /// matrix and all together take the least memory. What a tile computes beyond the rows of a step falls on the next one, which comes after it.
    /// </summary>
    /// <param name="rows">At most <see cref="Capacity"/>.</param>
    internal void Pack(int rows)
    {
        Rows = rows;
        StepRows = rows;
    }

    /// <summary>The weight of each class, padded with zeros to a multiple of 16; empty for a regression.</summary>
    public float[] ClassWeights { get; }

    /// <summary>The sum of <see cref="ClassWeights"/>.</summary>
    public float ClassWeightSum { get; }

    /// <summary>The sum of the weights of the rows: what divides the loss of the batch. Set before back-propagation where classes are weighted.</summary>
    public double TotalWeight { get; set; }

    /// <summary>The sums of squares that <see cref="Network{TInput, TTarget}.Differentiate"/> left, one for each task.</summary>
    public double[] GradientSquares { get; }

    /// <summary>What the emitted <c>PrepareUpdate</c> computed for this step and the update kernels read.</summary>
    public float[] UpdateScalars { get; } = new float[16];

    /// <summary>The activations and their gradients; buffer b of the plan starts at (its offset per row) · <see cref="Capacity"/>.</summary>
    public ref float Values
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _values.Start;
    }

    /// <summary>The first element of a row's inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TInput Input(int row) => ref Unsafe.Add(ref Unsafe.As<float, TInput>(ref _inputs.Start), row * _inputStride);

    /// <summary>The first element of a row's inputs, in the copy for one half of the first layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TInput Input(int half, int row) => ref Input((half * RightInputs) + row);

    /// <summary>The first target of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TTarget Target(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_targets), row * _targetSize);

    /// <summary>Whether steps have targets of their own.</summary>
    public bool WeighsSteps => _outputSteps > 1;

    /// <summary>How much an example of one target counts: its class's weight, or 1.</summary>
    public double WeightOf(TTarget target) =>
        HasClassWeights && typeof(TTarget) == typeof(int) ? ClassWeights[Unsafe.BitCast<TTarget, int>(target)] : 1;

    /// <summary>How much an example counts: the sum over its real steps of their classes' weights, or of 1.</summary>
    /// <param name="targets">All targets of the example.</param>
    /// <param name="length">Its real steps.</param>
    public double WeightOf(ReadOnlySpan<TTarget> targets, int length)
    {
        int steps = Math.Min(length, _outputSteps);
        if (!HasClassWeights || typeof(TTarget) != typeof(int))
        {
            return steps;
        }

        double weight = 0;
        foreach (TTarget target in targets[..steps])
        {
            weight += ClassWeights[Unsafe.BitCast<TTarget, int>(target)];
        }

        return weight;
    }

    /// <summary>How much a row counts.</summary>
    public double WeightOfRow(int row) => WeightOf(MemoryMarshal.CreateReadOnlySpan(ref Target(row), _targetSize), Lengths[row]);

    /// <summary>Prepares the state before the first step of a recurrent layer: that after the last step of the last pass, or 0.</summary>
    /// <param name="values">The first step.</param>
    /// <param name="before">Where the state before it is, in floats from there.</param>
    /// <param name="last">Where the last step is.</param>
    /// <param name="count">The floats of a step.</param>
    public void StartState(ref float values, int before, int last, int count)
    {
        if (CarriesState)
        {
            Sequences.Copy(ref Unsafe.Add(ref values, last), ref Unsafe.Add(ref values, before), count);
        }
        else
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref values, before), count).Clear();
        }
    }

    /// <summary>Takes over the numbers of the loss; those that are null stay.</summary>
    internal void TakeLossNumbers(TrainingOptions numbers)
    {
        HuberDelta = (float)(numbers.HuberDelta ?? HuberDelta);
        LabelSmoothing = (float)(numbers.LabelSmoothing ?? LabelSmoothing);
    }

    /// <summary>All inputs, rows of <see cref="NetworkLayout.InputStride"/>.</summary>
    public Span<TInput> Inputs => MemoryMarshal.Cast<float, TInput>(_inputs.Span);

    /// <summary>All targets, rows of <see cref="NetworkLayout.TargetSize"/>.</summary>
    public Span<TTarget> Targets => _targets.AsSpan(0, Capacity * _targetSize);

    /// <summary>The outputs of a row (probabilities of a classifier) at a step, <see cref="NetworkLayout.StepOutputSize"/> floats.</summary>
    public ReadOnlySpan<float> Outputs(NetworkLayout layout, int row, int step = 0) =>
        _values.Span.Slice(((step * StepRows) + row) * layout.OutputStride, layout.StepOutputSize);

    /// <summary>Copies all outputs of a row, step after step; those beyond its length are 0.</summary>
    public void CopyOutputs(NetworkLayout layout, int row, Span<float> outputs)
    {
        for (int step = 0; step < layout.OutputSteps; step++)
        {
            Span<float> ofStep = outputs.Slice(step * layout.StepOutputSize, layout.StepOutputSize);
            if (step < Lengths[row])
            {
                Outputs(layout, row, step).CopyTo(ofStep);
            }
            else
            {
                ofStep.Clear();
            }
        }
    }

    private static float[] PadClassWeights(NetworkLayout layout)
    {
        if (!layout.IsClassifier)
        {
            return [];
        }

        var padded = new float[(layout.StepOutputSize + Reduction.VirtualLanes - 1) / Reduction.VirtualLanes * Reduction.VirtualLanes];
        Span<float> weights = padded.AsSpan(0, layout.StepOutputSize);
        if (layout.ClassWeights.Length > 0)
        {
            layout.ClassWeights.CopyTo(weights);
        }
        else
        {
            weights.Fill(1);
        }

        return padded;
    }
}
