using System.Runtime.InteropServices;
using Roslearn.Data;

namespace Roslearn.Training;

/// <summary>The scaling that a model applies wherever it takes inputs, and undoes where it gives predictions.</summary>
internal sealed class ModelScaling
{
    /// <summary>The examples that are looked at at a time.</summary>
    private const int Rows = 32 * NetworkLayout.RowTile;

    private readonly NetworkLayout _layout;

    private ModelScaling(NetworkLayout layout)
    {
        _layout = layout;
        Inputs = Scaler.Of(layout.InputScaling, "input", layout.InputSize, layout.InputFeatures);
        Targets = Scaler.Of(layout.TargetScaling, "target", layout.TargetSize, layout.TargetFeatures);
        Scalers = [.. new[] { Inputs, Targets }.OfType<Scaler>()];
    }

    /// <summary>Of the inputs; <see langword="null"/>: none.</summary>
    public Scaler? Inputs { get; }

    /// <summary>Of the targets; <see langword="null"/>: none.</summary>
    public Scaler? Targets { get; }

    /// <summary>The scalers there are, at least one.</summary>
    public Scaler[] Scalers { get; }

    /// <summary>Whether nothing is left to fit.</summary>
    public bool IsFitted => Array.TrueForAll(Scalers, scaler => scaler.Numbers is not null);

    /// <summary>The scaling that a network needs, not fitted; <see langword="null"/>: none.</summary>
    public static ModelScaling? Of(NetworkLayout layout) =>
        layout is { InputScaling: Scaling.None, TargetScaling: Scaling.None } ? null : new ModelScaling(layout);

    /// <summary>Fits both; false, and nothing changed, if that was done before.</summary>
    /// <param name="data">The examples that are learned.</param>
    public bool TryFit<TInput, TTarget>(BoundDataset<TInput, TTarget> data)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        if (IsFitted)
        {
            return false;
        }

        IFeatureStatistic? inputs = Inputs?.NewStatistic(), targets = Targets?.NewStatistic();
        var work = new Workspace<TInput, TTarget>(_layout, Rows, floatsPerRow: 0);
        int[] positions = new int[Rows];
        BoundDataset<TInput, TTarget> reader = data.Open();
        reader.Begin();
        for (int first = 0; first < data.Count; first += Rows)
        {
            Span<int> block = positions.AsSpan(0, Math.Min(Rows, data.Count - first));
            reader.CopyPositions(first, block);
            reader.Fetch(block);
            reader.Gather(block, work, 0);
            for (int row = 0; row < block.Length; row++)
            {
                Inputs?.Observe(Input(work, row), inputs!);
                Targets?.Observe(Target(work, row), targets!);
            }
        }

        reader.Close();
        Inputs?.Fit(inputs!);
        Targets?.Fit(targets!);
        return true;
    }

    /// <summary>Forgets a fit.</summary>
    public void Reset()
    {
        foreach (Scaler scaler in Scalers)
        {
            scaler.Numbers = null;
        }
    }

    /// <summary>Scales inputs and targets of some rows of a workspace.</summary>
    public void Apply<TInput, TTarget>(Workspace<TInput, TTarget> work, int first, int count)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        ApplyToInputs(work, first, count);
        if (Targets?.Numbers is { } numbers)
        {
            for (int row = first; row < first + count; row++)
            {
                numbers.Apply(Target(work, row), Target(work, row));
            }
        }
    }

    /// <summary>Scales the inputs of some rows of a workspace.</summary>
    public void ApplyToInputs<TInput, TTarget>(Workspace<TInput, TTarget> work, int first, int count)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        if (Inputs?.Numbers is { } numbers)
        {
            for (int row = first; row < first + count; row++)
            {
                numbers.Apply(Input(work, row), Input(work, row));
            }
        }
    }

    private Span<float> Input<TInput, TTarget>(Workspace<TInput, TTarget> work, int row)
        where TInput : unmanaged
        where TTarget : unmanaged => MemoryMarshal.Cast<TInput, float>(MemoryMarshal.CreateSpan(ref work.Input(row), _layout.InputSize));

    private Span<float> Target<TInput, TTarget>(Workspace<TInput, TTarget> work, int row)
        where TInput : unmanaged
        where TTarget : unmanaged => MemoryMarshal.Cast<TTarget, float>(MemoryMarshal.CreateSpan(ref work.Target(row), _layout.TargetSize));
}
