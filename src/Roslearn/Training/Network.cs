using System.ComponentModel;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// What the generator writes for a model and the training loop calls: the compiled forward, backward and update passes over
/// one arena of parameters. A step is phases with a barrier between them: <see cref="Backpropagate"/> over ranges of
/// batch rows, in several stages where a model needs statistics of the whole batch or threads share the columns of layers, then over tasks <see cref="SumTokens"/> where an embedding is folded into the layer that reads it, and over tasks that are
/// ranges of weights <see cref="Differentiate"/> where all gradients must be known before the first update, <see cref="Update"/>,
/// <see cref="Constrain"/> where it bounds weights, and <see cref="Tabulate"/> where an embedding is folded. All give the same bits however they are split.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Network<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Allocates the parameters, all zero.</summary>
    protected Network(NetworkLayout layout)
    {
        Layout = layout;
        Parameters = new Arena(layout.ParameterFloats);
        Transposed = new Arena(layout.TransposedFloats);
        Gradients = new Arena(0);
        OptimizerState = new Arena(0);
        TokenSums = new Arena(0);
        RunningProducts = new double[layout.RunningProducts];
    }

    /// <summary>The sizes and defaults that were compiled in.</summary>
    public NetworkLayout Layout { get; }

    /// <summary>All weights and biases, and the running statistics that no optimizer updates; padding is zero and stays so.</summary>
    public Arena Parameters { get; }

    /// <summary>
    /// What is read of the weights in another form: transposed copies, which <see cref="Backpropagate"/> needs, and the tables of folded embeddings.
    /// <see cref="RefreshTransposed"/>, <see cref="Update"/> and <see cref="Tabulate"/> keep it equal.
    /// </summary>
    public Arena Transposed { get; }

    /// <summary>
    /// The gradient of the last step, laid out like <see cref="Parameters"/>, if the step was to keep it
    /// (<see cref="Workspace{TInput, TTarget}.KeepsGradient"/>); empty before the first training.
    /// </summary>
    public Arena Gradients { get; private set; }

    /// <summary><see cref="NetworkLayout.OptimizerStates"/> blocks laid out like <see cref="Parameters"/>; empty before the first training.</summary>
    public Arena OptimizerState { get; private set; }

    /// <summary>Where an embedding is folded, the gradients of its table: of each token, summed over its places in the last batch. Empty before the first training.</summary>
    public Arena TokenSums { get; private set; }

    /// <summary>
    /// Products over the steps so far, 1 before the first (NAdam's Πμ). With <see cref="OptimizerState"/> and the number of the step
    /// it is all that the next step depends on besides the parameters.
    /// </summary>
    public double[] RunningProducts { get; }

    /// <summary>Allocates gradients and optimizer state, or clears them: a training starts from a fresh optimizer.</summary>
    public void StartTraining()
    {
        if (Gradients.Length != Layout.ParameterFloats)
        {
            Gradients = new Arena(Layout.ParameterFloats);
            OptimizerState = new Arena(checked(Layout.ParameterFloats * Layout.OptimizerStates));
            TokenSums = new Arena(Layout.TokenSumFloats);
        }

        Gradients.Span.Clear();
        OptimizerState.Span.Clear();
        RunningProducts.AsSpan().Fill(1);
    }

    /// <summary>Fills the first optimizer state, but not its padding: what lies beside the tensors is zero everywhere.</summary>
    protected void FillState(float value)
    {
        foreach (ParameterTensor tensor in Layout.Tensors)
        {
            for (int element = 0; element < tensor.Count; element++)
            {
                OptimizerState.Span[tensor.PositionOf(element)] = value;
            }
        }
    }

    /// <summary>Whether <see cref="PredictOne"/> is compiled in: for tiny networks, whose arithmetic takes less time than any overhead.</summary>
    public virtual bool PredictsOne => false;

    /// <summary>Predicts one example without a workspace. Sums are taken in another order than for many examples, so the last bits may differ.</summary>
    /// <returns>False, and nothing written, if an input is NaN or infinite.</returns>
    public virtual bool PredictOne(ref readonly TInput input, ref float output) => throw new NotSupportedException();

    /// <summary>Computes the outputs of rows [<paramref name="first"/>, <paramref name="end"/>), first a multiple of the tile.</summary>
    public abstract void Infer(Workspace<TInput, TTarget> work, int first, int end);

    /// <summary>Computes the outputs of the first row for one step, from the state that lies in the workspace, which moves on.</summary>
    public virtual void Step(Workspace<TInput, TTarget> work) => throw new NotSupportedException();

    /// <summary>As <see cref="Infer"/>, and each row's loss.</summary>
    public abstract void Evaluate(Workspace<TInput, TTarget> work, int first, int end);

    /// <summary>
    /// Forward with dropout, loss, and the gradient of every activation, in one or several of <see cref="NetworkLayout.Stages"/>: one of them for rows
    /// [<paramref name="first"/>, <paramref name="end"/>) of the batch of <see cref="Workspace{TInput, TTarget}.Rows"/>, first a multiple of the tile.
    /// A stage begins when the one before has ended for all rows and both halves.
    /// </summary>
    /// <param name="work">The batch.</param>
    /// <param name="stage">Counted from 0.</param>
    /// <param name="half">Of one of the <see cref="NetworkLayout.HalvedStages"/>, which half of the columns, 0 or 1; else 0.</param>
    /// <param name="first">The first row.</param>
    /// <param name="end">The row after the last.</param>
    public abstract void Backpropagate(Workspace<TInput, TTarget> work, int stage, int half, int first, int end);

    /// <summary>Adds up into one of <see cref="NetworkLayout.TokenSumTasks"/> ranges of <see cref="TokenSums"/> what back-propagation left at the places of each token.</summary>
    public virtual void SumTokens(Workspace<TInput, TTarget> work, int task) => throw new NotSupportedException();

    /// <summary>
    /// Weight gradients of one of <see cref="NetworkLayout.GradientTasks"/> ranges of weights, and the sum of their squares into
    /// <see cref="Workspace{TInput, TTarget}.GradientSquares"/>.
    /// </summary>
    public virtual void Differentiate(Workspace<TInput, TTarget> work, int task) => throw new NotSupportedException();

    /// <summary>Computes into <see cref="Workspace{TInput, TTarget}.UpdateScalars"/> what all update tasks of a step share.</summary>
    /// <param name="work">Its <c>Step</c> counts from 1.</param>
    /// <param name="numbers">The resolved numbers of this training: none is null that the model uses.</param>
    /// <param name="learningRate">The rate of this step.</param>
    public abstract void PrepareUpdate(Workspace<TInput, TTarget> work, TrainingOptions numbers, double learningRate);

    /// <summary>Weight gradients (unless <see cref="Differentiate"/> made them), optimizer and transposed copies of one of <see cref="NetworkLayout.UpdateTasks"/> ranges of weights.</summary>
    public abstract void Update(Workspace<TInput, TTarget> work, int task);

    /// <summary>Bounds the weights of one of <see cref="NetworkLayout.ConstraintTasks"/> ranges, and makes their transposed copies.</summary>
    public virtual void Constrain(Workspace<TInput, TTarget> work, int task) => throw new NotSupportedException();

    /// <summary>Computes one of <see cref="NetworkLayout.TableTasks"/> ranges of the tables of folded embeddings from the weights.</summary>
    public virtual void Tabulate(int task) => throw new NotSupportedException();

    /// <summary>Whether <see cref="StepOne"/> is compiled in: for tiny networks, where phases and tasks take longer than their work.</summary>
    public virtual bool StepsOne => false;

    /// <summary>
    /// A whole step with a batch of one example, after <see cref="PrepareUpdate"/>: forward with dropout, loss, gradients, update. Sums are taken in
    /// another order than in the phases, so the last bits may differ; <see cref="Gradients"/> are not written. Of <see cref="Transposed"/> only what
    /// predictions read is kept: <see cref="RefreshTransposed"/> comes before the next phases.
    /// </summary>
    public virtual void StepOne(Workspace<TInput, TTarget> work) => throw new NotSupportedException();

    /// <summary>Makes the transposed copies and tables anew, after the parameters were drawn or loaded.</summary>
    public abstract void RefreshTransposed();
}
