namespace Roslearn;

/// <summary>One split of a cross-validation.</summary>
/// <param name="Train">The examples to train on.</param>
/// <param name="Test">The examples to test on: they are in the training part of every other fold.</param>
/// <typeparam name="TInput">The element of an example.</typeparam>
/// <typeparam name="TTarget">The element of a target.</typeparam>
public sealed record Fold<TInput, TTarget>(Dataset<TInput, TTarget> Train, Dataset<TInput, TTarget> Test)
    where TInput : unmanaged
    where TTarget : unmanaged;
