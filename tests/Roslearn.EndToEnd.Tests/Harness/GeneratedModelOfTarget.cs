using Roslearn;

namespace EndToEnd.Harness;

/// <summary>A generated model over numbers.</summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public sealed class GeneratedModel<TTarget>(IModel<float, TTarget> model) : GeneratedModel<float, TTarget>(model)
    where TTarget : unmanaged;
