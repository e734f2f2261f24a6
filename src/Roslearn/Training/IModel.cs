namespace Roslearn;

/// <summary>What every generated model can do.</summary>
/// <remarks>
/// Predicting and evaluating are safe from any number of threads at once. While another thread trains the model they are safe too, but
/// see weights that are being changed - some of the last finished step, some of the next - so that answers are approximate and not
/// reproducible. Training and saving belong to one thread.
/// </remarks>
/// <typeparam name="TInput">The element of an example: <see langword="float"/>, or <see langword="int"/> for tokens.</typeparam>
/// <typeparam name="TTarget">The element of a target: <see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
public interface IModel<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Texts that are saved and loaded with the model, such as the vocabulary of its tokens.</summary>
    ModelAttachments Attachments { get; }

    /// <summary>Trains the model where it stands, with a fresh optimizer; a new model starts from its initial weights.</summary>
    /// <param name="train">The examples to learn.</param>
    /// <param name="validation">Examples to evaluate after each epoch. Without them, <c>[ValidationSplit]</c> and early stopping hold out a part of <paramref name="train"/>.</param>
    /// <param name="options">Overrides of numbers that were compiled in.</param>
    /// <param name="progress">Told of every epoch, and now and then of a step, on the calling thread.</param>
    /// <param name="cancellationToken">
    /// Looked at before every step. Cancellation is no exception: the history so far is returned with
    /// <see cref="TrainingHistory.WasCancelled"/> set, and the model has the weights of the last finished step.
    /// </param>
    /// <returns>
    /// The finished epochs. A training whose loss, gradient or weights become NaN or infinite ends there, with <see cref="TrainingHistory.HasDiverged"/> set,
    /// and the model has the last good weights.
    /// </returns>
    /// <exception cref="ArgumentException">Data or options do not suit the model; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The model is being trained already.</exception>
    /// <exception cref="Storage.ModelFileException">The file of <see cref="TrainingOptions.Checkpoint"/> is damaged or of another training.</exception>
    /// <exception cref="IOException">A checkpoint cannot be written.</exception>
    TrainingHistory Train(
        Dataset<TInput, TTarget> train,
        Dataset<TInput, TTarget>? validation = null,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks for a good learning rate with the range test (Smith 2015): trains on a copy of the weights while the rate grows
    /// exponentially, until the loss diverges. The model is as before afterwards.
    /// </summary>
    /// <param name="data">Examples to learn, in the batches that training would use.</param>
    /// <param name="options">The range of rates, and what else training would be given.</param>
    /// <param name="cancellationToken">Looked at before every step; a cancelled test returns the curve so far.</param>
    /// <returns>The loss at each rate, and a suggestion.</returns>
    /// <exception cref="ArgumentException">Data or options do not suit the model.</exception>
    /// <exception cref="InvalidOperationException">The model is being trained.</exception>
    LearningRateCurve FindLearningRate(
        Dataset<TInput, TTarget> data, LearningRateSearch? options = null, CancellationToken cancellationToken = default);

    /// <summary>The mean loss and the metrics over a data set.</summary>
    /// <param name="data">Examples with their targets.</param>
    /// <exception cref="ArgumentException">The data does not suit the model.</exception>
    Evaluation Evaluate(Dataset<TInput, TTarget> data);

    /// <summary>
    /// Predicts any number of examples, row by row. After the first calls it allocates nothing. The same call gives the same bits; a tiny
    /// network may differ in the last bits between an example alone and among others.
    /// </summary>
    /// <param name="inputs">The examples, one after the other: finite numbers.</param>
    /// <param name="outputs">As many rows of outputs: probabilities of a classifier. Must not overlap the inputs.</param>
    /// <exception cref="ArgumentException">A length is wrong, or an input is NaN or infinite; outputs of the rows before it may have been written.</exception>
    void Predict(ReadOnlySpan<TInput> inputs, Span<float> outputs);

    /// <summary>Writes the weights, and what is attached, to a safetensors file. An existing file is replaced once the new one is complete.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Another thread is training the model.</exception>
    void Save(string path);
}
