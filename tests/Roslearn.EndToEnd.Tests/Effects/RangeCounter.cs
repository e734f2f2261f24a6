using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Effects;

/// <summary>A network that learns nothing and counts the ranges of rows that it was asked to learn from.</summary>
/// <typeparam name="TTarget">The kind of target.</typeparam>
public sealed class RangeCounter<TTarget> : Network<float, TTarget>
    where TTarget : unmanaged
{
    private int _ranges;

    private RangeCounter(NetworkLayout layout)
        : base(layout)
    {
    }

    /// <summary>The ranges of one training: steps times threads, as far as there are rows.</summary>
    public static int Count(NetworkLayout layout, Dataset<float, TTarget> data, TrainingOptions options)
    {
        var counter = new RangeCounter<TTarget>(layout);
        new CompiledModel<float, TTarget>(counter, seed: 0).Train(data, options: options);
        return counter._ranges;
    }

    public override void Backpropagate(Workspace<float, TTarget> work, int stage, int half, int first, int end) => Interlocked.Increment(ref _ranges);

    public override void Infer(Workspace<float, TTarget> work, int first, int end)
    {
    }

    public override void Evaluate(Workspace<float, TTarget> work, int first, int end)
    {
    }

    public override void PrepareUpdate(Workspace<float, TTarget> work, TrainingOptions numbers, double learningRate)
    {
    }

    public override void Differentiate(Workspace<float, TTarget> work, int task)
    {
    }

    public override void Constrain(Workspace<float, TTarget> work, int task)
    {
    }

    public override void Update(Workspace<float, TTarget> work, int task)
    {
    }

    public override void RefreshTransposed()
    {
    }
}
