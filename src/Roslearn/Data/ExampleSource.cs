using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>Where the examples of a data set are: in memory, in a mapped file, behind a reader. Safe for any number of readers.</summary>
internal abstract class ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>The number of examples as far as it is known without a model.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public abstract int Count { get; }

    /// <summary>Whether examples can be had in any order.</summary>
    public virtual bool IsRandomAccess => true;

    /// <summary>What besides the seed decides the order of an epoch and what becomes of its examples, as text that ends a part of a list; empty: nothing.</summary>
    public virtual string Order => "";

    /// <summary>How many augmentations change the examples one after the other: each draws from a stream of its own.</summary>
    public virtual int Augmentations => 0;

    /// <summary>What one reader takes examples from: of a source without random access each has a place of its own in it.</summary>
    public virtual ExampleSource<TInput, TTarget> Open() => this;

    /// <summary>Puts positions, which rise, into the random order of an epoch.</summary>
    public virtual void Shuffle(Span<int> positions, Philox random) => random.Shuffle(positions);

    /// <summary>Says that the pass about to begin is an epoch of a training: examples may come changed, by nothing but these numbers and their position.</summary>
    /// <param name="seed">Of the training.</param>
    /// <param name="epoch">Counted from 1.</param>
    public virtual void Learn(ulong seed, int epoch)
    {
    }

    /// <summary>Starts a pass through the examples.</summary>
    /// <param name="order">The positions to come, batch by batch; empty: only rising ones will.</param>
    public virtual void Begin(ReadOnlySpan<int> order)
    {
    }

    /// <summary>Makes the examples of the next batch ready. One thread does so, before any takes them.</summary>
    public virtual void Fetch(ReadOnlySpan<int> positions, DataContract contract)
    {
    }

    /// <summary>Lets go of what a reader holds open.</summary>
    public virtual void Close()
    {
    }

    /// <summary>The inputs of the example at a position.</summary>
    public abstract ReadOnlySpan<TInput> Input(int position);

    /// <summary>The targets of the example at a position.</summary>
    public abstract ReadOnlySpan<TTarget> Targets(int position);

    /// <summary>The first target of the example at a position; allocates nothing where an example has one.</summary>
    public virtual TTarget FirstTarget(int position) => Targets(position)[0];

    /// <summary>The real steps of the example at a position, of a sequence of <paramref name="steps"/>.</summary>
    public virtual int Length(int position, int steps) => steps;

    /// <summary>The number of examples of the size that a model needs.</summary>
    /// <exception cref="ArgumentException">The values do not have that size.</exception>
    public abstract int CountFor(DataContract contract, string argument);

    /// <summary>Checks the values of <paramref name="count"/> examples, once lengths are known to be right.</summary>
    /// <exception cref="ArgumentException">A value is not what the model needs.</exception>
    public abstract void Check(int first, int count, DataContract contract, string argument);

    /// <summary>
    /// Copies examples into consecutive rows of a workspace. Class indices are looked at again, since generated code uses them
    /// unchecked and the caller's array may have changed since <see cref="Check"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A class index is out of range by now.</exception>
    public abstract void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow);
}
