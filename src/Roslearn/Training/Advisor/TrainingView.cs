using System.Globalization;
using System.Runtime.CompilerServices;

namespace Roslearn.Training;

/// <summary>What the rules of the advisor see of a training.</summary>
/// <param name="layout">What was compiled in.</param>
/// <param name="plan">What was settled before the first step.</param>
/// <param name="examples">Training examples.</param>
/// <param name="training">The training so far.</param>
internal sealed class TrainingView(NetworkLayout layout, TrainingPlan plan, int examples, TrainingState training)
{
    /// <summary>Room for one figure of every sample: how many there are must not decide how much is allocated.</summary>
    private readonly double[] _figures = new double[AdvisorLimits.Samples];
    private EpochRecord? _bestValidated;
    private double _lowestLoss = double.PositiveInfinity;
    private int _watched;

    /// <summary>What was compiled in.</summary>
    public NetworkLayout Layout => layout;

    /// <summary>The resolved numbers.</summary>
    public TrainingOptions Options { get; } = plan.Numbers with { };

    /// <summary>Training examples.</summary>
    public int Examples => examples;

    /// <summary>Steps of an epoch.</summary>
    public int Steps => plan.Steps;

    /// <summary>The finished epochs; with the one that was just finished.</summary>
    public List<EpochRecord> Epochs => training.Epochs;

    /// <summary>The latest samples, oldest first.</summary>
    public List<HealthSample> Samples => training.Advisor.Samples;

    /// <summary>What the first epoch showed.</summary>
    public DataFacts Data => training.Advisor.Data;

    /// <summary>For each ReLU layer the share of dead units, where that was found out at the end of this epoch.</summary>
    public double[]? Inactive => training.Advisor.Inactive;

    /// <summary>Whether no epoch follows.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether patience has run out.</summary>
    public bool IsStopped { get; set; }

    /// <summary>The first number that is none: what it is, its value and the step.</summary>
    public (string Name, double Value, long Step)? Broken { get; set; }

    /// <summary>Whether the training uses any dropout.</summary>
    public bool HasDropout => plan.DropoutRates.Any(rate => rate > 0);

    /// <summary>Whether any penalty, bound or noise keeps the weights from learning by heart.</summary>
    public bool IsRegularized => HasDropout || Options is { L2: > 0 } or { L1: > 0 } or { WeightDecay: > 0 } or { MaxNorm: not null } or { Patience: not null };

    /// <summary>Whether any rule has spoken of a topic in this training.</summary>
    public bool HasSpokenOf(AdvisorTopic topic) => training.Advisor.Spoken.Exists(cause => cause.Topic == topic);

    /// <summary>The loss of the last epoch as a share of that of the first step.</summary>
    public double LossShare => Epochs[^1].Loss / Data.InitialLoss;

    /// <summary>
    /// Whether losses can be compared over the last epochs: the warm-up is over, and for <paramref name="epochs"/> epochs and two before
    /// them the rate has changed by less than a tenth.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsSettled(int epochs = 1)
    {
        int since = Math.Max(1, Epochs.Count - epochs - 1);
        double rate = Epochs[^1].LearningRate;
        bool isSettled = since > Options.WarmUpEpochs;
        for (int i = since - 1; i < Epochs.Count; i++)
        {
            isSettled &= Math.Abs(Epochs[i].LearningRate - rate) <= 0.1 * rate;
        }

        return isSettled;
    }

    /// <summary>The epoch with the lowest validation loss, if there is validation: of every epoch or of none.</summary>
    public EpochRecord? BestValidated()
    {
        Watch();
        return _bestValidated;
    }

    /// <summary>The lowest training loss of any epoch.</summary>
    public double LowestLoss()
    {
        Watch();
        return _lowestLoss;
    }

    /// <summary>A figure of all samples of the last epochs, or of the last few samples if those are fewer; NaN if there are not so many.</summary>
    /// <param name="epochs">How many epochs.</param>
    /// <param name="figure">What to take of a sample.</param>
    /// <param name="share">0.5 is the median.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Quantile(int epochs, Func<HealthSample, double> figure, double share = 0.5)
    {
        int count = 0;
        for (int i = Samples.Count - 1; i >= 0 && (count < AdvisorLimits.LeastSamples || Samples[i].Epoch > Epochs[^1].Epoch - epochs); i--)
        {
            _figures[count++] = figure(Samples[i]);
        }

        return count < AdvisorLimits.LeastSamples ? double.NaN : Statistics.Quantile(_figures.AsSpan(0, count), share);
    }

    /// <summary>The learning rate that a definition has a number for: under <c>[OneCycle]</c> its maximum.</summary>
    public double Rate => Options.MaximumLearningRate ?? Options.LearningRate!.Value;

    /// <summary>The words for changing it.</summary>
    /// <param name="factor">What to multiply the rate by.</param>
    public string ChangedRate(double factor) =>
        $"{(factor > 1 ? "increase" : "decrease")} the learning rate from {Number(Rate)} to {Number(Rate * factor)}";

    /// <summary>Advice to change the learning rate.</summary>
    /// <param name="problem">What was seen.</param>
    /// <param name="factor">What to multiply the rate by.</param>
    /// <param name="more">What else to say.</param>
    public Finding ChangeRate(string problem, double factor, string more = "") => new(
        $"{problem}: {ChangedRate(factor)}{more}",
        $"[{(Options.MaximumLearningRate is null ? "LearningRate" : "OneCycle")}({Number(Rate * factor)})]");

    /// <summary>The factor by which a rate that is too low is worth raising: adaptive optimizers are less sensitive.</summary>
    public double Raise => Options is { Momentum: not null, Alpha: null } ? 10 : 3;

    /// <summary>A number as messages and attributes have it, two digits.</summary>
    public static string Number(double value) =>
        double.Parse(value.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>The layer that a tensor belongs to: what stands before the point of its name.</summary>
    public static string LayerOf(string tensor) => tensor[..(tensor.IndexOf('.') is var point and > 0 ? point : tensor.Length)];

    /// <summary>Takes in the epochs that are new: going over all of them after each took more time than a tiny network's epoch.</summary>
    private void Watch()
    {
        for (; _watched < Epochs.Count; _watched++)
        {
            EpochRecord epoch = Epochs[_watched];
            _bestValidated = epoch.ValidationLoss is double loss && !(loss >= _bestValidated?.ValidationLoss) ? epoch : _bestValidated;
            _lowestLoss = Math.Min(_lowestLoss, epoch.Loss);
        }
    }
}
