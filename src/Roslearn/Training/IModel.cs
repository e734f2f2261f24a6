namespace Roslearn;

/// <summary>What every generated model can do.</summary>
/// <typeparam name="TInput">The element of an example: <see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget">The element of a target: <see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public interface IModel<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Trains the model where it stands; a new model starts from its initial weights.</summary>
    TrainingHistory Train(
        Dataset<TInput, TTarget> train,
        Dataset<TInput, TTarget>? validation = null,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>The mean loss and the metrics over a data set.</summary>
    Evaluation Evaluate(Dataset<TInput, TTarget> data);

    /// <summary>Predicts any number of examples, row by row. Safe from any number of threads at once.</summary>
    void Predict(ReadOnlySpan<TInput> inputs, Span<float> outputs);

    /// <summary>Writes the weights to a safetensors file.</summary>
    void Save(string path);
}
