using Roslearn.Generators.Analysis.Rules;

namespace Roslearn.Generators.Analysis;

/// <summary>Every rule over a definition, by ID. A new rule is a file and a page in <c>Rules</c>, a row here and a line in the release file.</summary>
internal static class RuleTable
{
    public static readonly IReadOnlyList<Rule> All =
    [
        // 00xx: the definition is wrong.
        new RL0001NotPartial(),
        new RL0002PartMissing(),
        new RL0003SizeOutOfRange(),
        new RL0004InvalidLearningRate(),
        new RL0005OutsideDomain(),
        new RL0006InvalidDropout(),
        new RL0007Contradiction(),
        new RL0008RankMismatch(),
        new RL0010OutputAndLossDisagree(),
        new RL0011InvalidSchedule(),
    ];
}
