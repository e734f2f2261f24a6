namespace Roslearn.Generators.Planning;

/// <summary>The moments of each tile of rows.</summary>
public sealed record BatchMoments(FeatureLayout Layout) : Kernel
{
    public override string Name => $"BatchMoments{Layout}";
}

/// <summary>Normalisation with the moments of the whole batch; moves the running statistics.</summary>
public sealed record BatchNormForward(FeatureLayout Layout) : Kernel
{
    public override string Name => $"BatchNorm{Layout}";
}

/// <summary>Normalisation with the running statistics.</summary>
public sealed record BatchNormPrediction(FeatureLayout Layout) : Kernel
{
    public override string Name => $"PredictBatchNorm{Layout}";
}

/// <summary>The sums of dy and dy·x̂ of each tile of rows.</summary>
public sealed record BatchNormSums(FeatureLayout Layout) : Kernel
{
    public override string Name => $"BatchNormSums{Layout}";
}

/// <summary>dx from these sums over the whole batch.</summary>
public sealed record BatchNormInputGradient(FeatureLayout Layout) : Kernel
{
    public override string Name => $"BatchNormInputGradient{Layout}";
}

/// <summary>Normalisation over features; in training x̂ and 1/σ are kept.</summary>
public sealed record LayerNormForward(FeatureLayout Layout, bool IsTraining) : Kernel
{
    public override string Name => $"{(IsTraining ? "" : "Predict")}LayerNorm{Layout}";
}

/// <summary>The sums of dy and dy·x̂ of each tile of rows.</summary>
public sealed record LayerNormSums(FeatureLayout Layout) : Kernel
{
    public override string Name => $"LayerNormSums{Layout}";
}

/// <summary>dx from x̂ and 1/σ.</summary>
public sealed record LayerNormInputGradient(FeatureLayout Layout) : Kernel
{
    public override string Name => $"LayerNormInputGradient{Layout}";
}

/// <summary>The gradient of a scale or shift: the sum of a line of the tiles' sums over the batch.</summary>
/// <param name="Features">The features.</param>
/// <param name="IsScale">Whether it is the line of dy·x̂, else that of dy.</param>
public sealed record TileSum(int Features, bool IsScale) : Kernel
{
    public override string Name => $"{(IsScale ? "Scale" : "Shift")}Gradient{Features}";
}
