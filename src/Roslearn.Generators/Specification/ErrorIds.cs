namespace Roslearn.Generators.Specification;

/// <summary>The rules that make a definition wrong. Their wording is in <c>Analysis/Rules</c>.</summary>
public static class ErrorIds
{
    public const string NotPartial = "RL0001";
    public const string PartMissing = "RL0002";
    public const string Size = "RL0003";
    public const string LearningRate = "RL0004";
    public const string Domain = "RL0005";
    public const string Dropout = "RL0006";
    public const string Contradiction = "RL0007";
    public const string Rank = "RL0008";
    public const string MapVanishes = "RL0009";
    public const string OutputAndLoss = "RL0010";
    public const string Schedule = "RL0011";
}
