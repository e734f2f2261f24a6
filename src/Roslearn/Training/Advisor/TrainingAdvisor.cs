using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Data;

namespace Roslearn.Training;

/// <summary>
/// Watches a training and says what to change. It reads losses, and the arenas of parameters and gradients around a few steps; it changes
/// nothing, and what it says depends on nothing but the training.
/// </summary>
internal sealed class TrainingAdvisor<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly TrainingPlan _plan;
    private readonly TrainingStep<TInput, TTarget> _step;
    private readonly Workspace<TInput, TTarget> _work;
    private readonly TrainingState _training;
    private readonly TrainingView _view;
    private readonly ParameterProbe _probe;
    private readonly UnitActivity _activity;
    private readonly int _interval;
    private readonly List<Advice> _news = [];
    private long _nextLook;

    /// <summary>Goes on with a training where it is.</summary>
    /// <param name="network">What is trained.</param>
    /// <param name="plan">What was settled.</param>
    /// <param name="step">Does its steps.</param>
    /// <param name="training">Where it is.</param>
    /// <param name="examples">Training examples.</param>
    public TrainingAdvisor(Network<TInput, TTarget> network, TrainingPlan plan, TrainingStep<TInput, TTarget> step, TrainingState training, int examples)
    {
        _network = network;
        _plan = plan;
        _step = step;
        _work = step.Work;
        _training = training;
        _view = new TrainingView(network.Layout, plan, examples, training);
        _probe = new ParameterProbe(network.Layout);
        _activity = new UnitActivity(network.Layout, State);
        _interval = SamplingInterval.Of(network.Layout, plan.BatchRows, plan.Steps, _probe.Floats);
        _nextLook = ((step.Finished + _interval - 1) / _interval * _interval) + 1;
        int classes = network.Layout.IsClassifier ? network.Layout.OutputSize : 0;
        if (State.Data.Classes.Length != classes)
        {
            State.Data.Classes = new int[classes];
        }
    }

    /// <summary>Whether a loss, gradient or weight was no finite number: to go on would be in vain.</summary>
    public bool IsBroken => _view.Broken is not null;

    private AdvisorState State => _training.Advisor;

    /// <summary>Before a step, counted from 1 over the whole training.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeforeStep(long step)
    {
        _step.KeepsGradient = step == _nextLook;
        if (step == _nextLook)
        {
            BeforeLook(step);
        }
    }

    /// <summary>After a step.</summary>
    /// <param name="step">From 1, over the whole training.</param>
    /// <param name="loss">Its mean loss, from before the step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AfterStep(long step, double loss)
    {
        if (step == _nextLook || _training.Epoch == 1 || !double.IsFinite(loss))
        {
            Look(step, loss);
        }
    }

    /// <summary>After the last step of an epoch: weights may be none that no loss has shown yet.</summary>
    /// <param name="finished">All finished steps.</param>
    public void CheckWeights(long finished) => LookForBadNumber(_network.Parameters.Span, "", finished);

    /// <summary>After an epoch, which is recorded and observed by early stopping already.</summary>
    /// <param name="isComplete">Whether it was validated; else it was cancelled, or is broken.</param>
    /// <param name="isLast">Whether no other follows.</param>
    /// <param name="isStopped">Whether patience has run out.</param>
    /// <param name="finished">All finished steps.</param>
    public void FinishEpoch(bool isComplete, bool isLast, bool isStopped, long finished)
    {
        if (isComplete && _view.Broken is null)
        {
            _view.IsLast = isLast;
            _view.IsStopped = isStopped;
            _activity.FinishEpoch(finished, _plan.Steps, _view.Examples);
            AskAtEpoch(isLast);
        }

        if (State.Unfinished.Count > 0)
        {
            _training.Epochs[^1] = _training.Epochs[^1] with { Advice = [.. State.Unfinished] };
            State.Unfinished.Clear();
        }
    }

    /// <summary>What was said since the last call.</summary>
    public IReadOnlyList<Advice> TakeNews()
    {
        if (_news.Count == 0)
        {
            return [];
        }

        Advice[] news = [.. _news];
        _news.Clear();
        return news;
    }

    private void BeforeLook(long step)
    {
        if (step == 1)
        {
            Ask(AdvisorMoment.Start);
        }

        _probe.Before(_network.Parameters);
    }

    private void Look(long step, double loss)
    {
        bool isSampled = step == _nextLook;
        if (isSampled)
        {
            _nextLook += _interval;
        }

        if (_view.Broken is not null)
        {
            return;
        }

        if (!double.IsFinite(loss))
        {
            Break("The loss", loss, step);
            return;
        }

        if (step == 1)
        {
            State.Data.InitialLoss = loss;
            Ask(AdvisorMoment.FirstStep);
        }

        if (_training.Epoch == 1)
        {
            LookAtData(isSampled);
        }

        if (isSampled)
        {
            LookAtStep(step);
        }
    }

    private void AskAtEpoch(bool isLast)
    {
        if (_view.Broken is not null || !double.IsFinite(_training.Epochs[^1].Loss))
        {
            return;
        }

        if (_training.Epochs.Count == 1)
        {
            Ask(AdvisorMoment.FirstEpoch);
        }

        Ask(AdvisorMoment.Epoch);
        if (isLast)
        {
            Ask(AdvisorMoment.End);
        }
    }

    private void Ask(AdvisorMoment moment)
    {
        foreach (AdvisorRule rule in AdvisorRule.All)
        {
            if (rule.Moment != moment)
            {
                continue;
            }

            foreach (Finding finding in rule.Judge(_view))
            {
                Say(rule, finding);
            }
        }
    }

    private void Say(AdvisorRule rule, Finding finding)
    {
        bool isKnown = State.Spoken.Exists(cause => cause.Id == rule.Id && cause.Subject == finding.Subject && cause.Topic == rule.Topic);
        bool isOthers = State.Spoken.Exists(cause => cause.Id != rule.Id && cause.Topic == rule.Topic);
        if (isKnown || (isOthers && rule.Moment != AdvisorMoment.Broken))
        {
            return;
        }

        var advice = new Advice(rule.Id, _training.Epoch, finding.Message, finding.Edit);
        State.Spoken.Add(new SpokenCause(rule.Id, finding.Subject, rule.Topic));
        State.Unfinished.Add(advice);
        _news.Add(advice);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAtData(bool isSampled)
    {
        NetworkLayout layout = _network.Layout;
        DataFacts data = State.Data;
        if (typeof(TTarget) == typeof(int) && layout.IsClassifier)
        {
            foreach (int target in MemoryMarshal.Cast<TTarget, int>(_work.Targets[..(_work.Rows * layout.TargetSize)]))
            {
                data.Classes[target]++;
            }
        }

        if (isSampled && typeof(TTarget) == typeof(float))
        {
            data.TargetSquares += SpanSums.OfSquares(MemoryMarshal.Cast<TTarget, float>(_work.Targets[..(_work.Rows * layout.TargetSize)]));
            data.Targets += (long)_work.Rows * layout.TargetSize;
        }

        if (isSampled && typeof(TInput) == typeof(float))
        {
            data.InputSquares += SpanSums.OfSquares(MemoryMarshal.Cast<TInput, float>(_work.Inputs[..(_work.Rows * layout.InputStride)]));
            data.Inputs += (long)_work.Rows * layout.InputSize;
        }
    }

    private void LookAtStep(long step)
    {
        HealthSample sample = _probe.After(_network.Parameters, _step.HasGradient ? _network.Gradients : null, _training.Epoch, step, IsClipped());
        if (!double.IsNaN(sample.Norm) && double.IsFinite(sample.Norm))
        {
            _activity.Observe(_network.Gradients, _work.Rows);
        }
        else if (!double.IsNaN(sample.Ratio) && !double.IsFinite(sample.Ratio))
        {
            LookForBadNumber(_network.Gradients.Span, "The gradient of ", step);
            LookForBadNumber(_network.Parameters.Span, "", step);
        }

        if (State.Samples.Count == AdvisorLimits.Samples)
        {
            State.Samples.RemoveRange(0, AdvisorLimits.ForgottenTogether);
        }

        State.Samples.Add(sample);
    }

    /// <summary>Clipping leaves the gradient in the arena as it was.</summary>
    private bool IsClipped() => _step.HasGradient
        && ((_plan.Numbers.ClipNorm is double norm && _network.Layout.GradientTasks > 0 && GradientNorm.Coefficient(_work.GradientSquares, norm) < 1)
            || (_plan.Numbers.ClipValue is double value && SpanSums.AnyMagnitudeAbove(_network.Gradients.Span, (float)value)));

    private void LookForBadNumber(ReadOnlySpan<float> values, string prefix, long step)
    {
        int bad = FiniteScan.IndexOfNonFinite(values);
        if (bad >= 0 && _view.Broken is null)
        {
            ParameterTensor? tensor = _network.Layout.Tensors.Where(tensor => tensor.Offset <= bad).MaxBy(tensor => tensor.Offset);
            Break(prefix + tensor?.Name, values[bad], step);
        }
    }

    private void Break(string name, double value, long step)
    {
        _view.Broken = (name, value, step);
        Ask(AdvisorMoment.Broken);
    }
}
