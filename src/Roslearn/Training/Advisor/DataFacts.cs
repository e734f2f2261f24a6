namespace Roslearn.Training;

/// <summary>What the first epoch showed of the data.</summary>
internal sealed class DataFacts
{
    /// <summary>The mean loss of the first step, before any weight changed.</summary>
    public double InitialLoss { get; set; } = double.NaN;

    /// <summary>The sum of squares of the inputs that were looked at.</summary>
    public double InputSquares { get; set; }

    /// <summary>Their number.</summary>
    public long Inputs { get; set; }

    /// <summary>The sum of squares of a regression's targets that were looked at.</summary>
    public double TargetSquares { get; set; }

    /// <summary>Their number.</summary>
    public long Targets { get; set; }

    /// <summary>The examples of each class of a classifier.</summary>
    public int[] Classes { get; set; } = [];
}
