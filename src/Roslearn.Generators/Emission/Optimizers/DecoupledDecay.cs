namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// Decoupled weight decay (Loshchilov and Hutter 2019): before the step, θ −= rate·λ·θ. As a sum and not as θ·(1 − rate·λ), whose factor
/// in single precision would be off by up to 3e-8, a percent of a usual decay of 3e-6.
/// </summary>
internal static class DecoupledDecay
{
    public const string Scalar = "shrink";

    public static void Prepare(CodeWriter code, string weightDecay) => code.Line($"double shrink = -learningRate * {weightDecay};");

    public static void Update(CodeWriter code) => code.Line("weight = TLane.MultiplyAdd(shrink, weight, weight);");
}
