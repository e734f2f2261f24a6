using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Analysis.Rules;

namespace Roslearn.Generators.Analysis;

/// <summary>Every rule, by ID. A new rule is a file and a page in <c>Rules</c>, a row here and a line in the release file.</summary>
internal static class RuleTable
{
    public static readonly IReadOnlyList<Rule> All =
    [
        // 00xx: the definition is wrong, or none.
        new RL0001NotPartial(),
        new RL0002PartMissing(),
        new RL0003SizeOutOfRange(),
        new RL0004InvalidLearningRate(),
        new RL0005OutsideDomain(),
        new RL0006InvalidDropout(),
        new RL0007Contradiction(),
        new RL0008RankMismatch(),
        new RL0009MapVanishes(),
        new RL0010OutputAndLossDisagree(),
        new RL0011InvalidSchedule(),
        new RL0012NothingGenerated(),
        new RL0013NotAModel(),

        // 01xx: learning rate and optimizer.
        new RL0101HighLearningRate(),
        new RL0102LowLearningRate(),
        new RL0103UntypicalLearningRate(),
        new RL0104NoDecay(),
        new RL0105DecayTooFast(),
        new RL0106DecayNeverHappens(),
        new RL0107LongWarmUp(),
        new RL0108L2WithAdam(),
        new RL0109NoEffect(),
        new RL0110AdagradDecays(),
        new RL0111ExtremeMomentum(),
        new RL0112CompetingSchedules(),

        // 02xx: batch and epochs.
        new RL0201TinyBatch(),
        new RL0202LargeBatch(),
        new RL0203UntypicalBatch(),
        new RL0204NoEarlyStopping(),
        new RL0205PatienceUnreachable(),
        new RL0206Impatient(),
        new RL0207TinyNormalizedBatch(),

        // 03xx: capacity and architecture.
        new RL0301ManyHiddenLayers(),
        new RL0302DeepPlainStack(),
        new RL0303DeepSigmoid(),
        new RL0304NoUsefulNonlinearity(),
        new RL0305TooFewUnits(),
        new RL0306LargeUnregularized(),
        new RL0307ClippedOutput(),
        new RL0308ConstantWeights(),

        // 04xx: regularisation.
        new RL0401HighDropout(),
        new RL0402NarrowAfterDropout(),
        new RL0403StrongDecay(),

        // 05xx: convolutions and pools.
        new RL0501LargeKernel(),
        new RL0502LargePool(),
        new RL0503SkippedPlaces(),
        new RL0504UnevenPool(),

        // 06xx: recurrence and embeddings.
        new RL0601PlainRnn(),
        new RL0602NoClipping(),
        new RL0603ForgetBias(),
        new RL0604DeepRecurrentStack(),
        new RL0605IneffectiveDropout(),
        new RL0606WideEmbedding(),

        // 07xx: use.
        new RL0701Untrained(),
        new RL0702NoValidationData(),
        new RL0703EvaluatesOnTrainingData(),
        new RL0704WrongLength(),
        new RL0705TrainInLoop(),

        // 08xx: cost.
        new RL0801DominantLayer(),
        new RL0802CostSummary(),
        new RL0803IdleLanes(),

        // 09xx: the settings of the rules.
        new RL0901ThresholdNotUnderstood(),
    ];

    /// <summary>Those about definitions.</summary>
    public static readonly IReadOnlyList<DefinitionRule> OfDefinitions = All.OfType<DefinitionRule>().ToArray();

    /// <summary>Those about classes that have attributes of the definition language but are no model.</summary>
    public static readonly IReadOnlyList<UnmarkedRule> OfUnmarked = All.OfType<UnmarkedRule>().ToArray();

    /// <summary>Those about code that uses a model.</summary>
    public static readonly IReadOnlyList<CallRule> OfCalls = All.OfType<CallRule>().ToArray();
}
