namespace Roslearn;

/// <summary>
/// Changes examples as a training takes them: each anew in every epoch, at random, so that a network learns what does not matter. Give it
/// to <see cref="Dataset{TInput, TTarget}.Augment"/>.
/// </summary>
/// <remarks>
/// What becomes of an example may depend on nothing but the example and the random numbers that come with it: then a training that was
/// interrupted ends in the same bits as one that was not, on any number of threads. Several threads call <see cref="Apply"/> at once. It
/// must leave finite numbers, or tokens of the vocabulary.
/// </remarks>
/// <typeparam name="TInput">The element of an example: <see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
public interface IAugmentation<TInput>
    where TInput : unmanaged
{
    /// <summary>The values of an example, which a model's input size must equal; <see langword="null"/>: any.</summary>
    int? InputSize { get; }

    /// <summary>
    /// What it does, with all its numbers, for messages and checkpoints: a checkpoint goes on only with an augmentation of the same text.
    /// </summary>
    string Description { get; }

    /// <summary>Changes an example in place.</summary>
    /// <param name="example">Its inputs, in the units of the data: a model's scaling comes later.</param>
    /// <param name="random">The random numbers of this example in this epoch.</param>
    void Apply(Span<TInput> example, in ExampleRandom random);
}
