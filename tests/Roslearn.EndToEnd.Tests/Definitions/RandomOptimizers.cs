using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>Random optimizers with a fitting learning rate.</summary>
public static class RandomOptimizers
{
    private static readonly Gen<double> Momentum = Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0.1, 0.95]));
    // Not next to 0: where a gradient is 0, Lion takes the sign of β1·m, which single precision rounds to 0.
    private static readonly Gen<double> Beta1 = Gen.Frequency((1, Gen.Const(0.9)), (2, Gen.Double[0.01, 0.99]));
    private static readonly Gen<double> Beta2 = Gen.Frequency((1, Gen.Const(0.999)), (2, Gen.Double[0.5, 0.9999]));
    private static readonly Gen<double> Epsilon = Gen.Frequency((1, Gen.Const(1e-8)), (2, Power(-10, -3)));
    private static readonly Gen<double> WeightDecay = Gen.Frequency((1, Gen.Const(0.01)), (2, Power(-4, 0)));
    private static readonly Gen<double> AdamRate = Power(-4, -1);

    private static readonly Gen<(OptimizerSpec, double LearningRate)> Sgd =
        from momentum in Momentum
        from dampening in Gen.Double[0.1, 1]
        from kind in Gen.Int[0, 2]
        from rate in Power(-4, -1.5)
        select ((OptimizerSpec)Specs.Sgd(momentum, kind == 1 ? dampening : 0, kind == 2 && momentum > 0), rate);

    private static readonly Gen<(OptimizerSpec, double LearningRate)> Adagrad =
        from decay in Gen.Frequency((1, Gen.Const(0.0)), (1, Power(-3, 0)))
        from initial in Gen.Frequency((1, Gen.Const(0.0)), (1, Power(-6, 0)))
        from epsilon in Epsilon
        from rate in AdamRate
        select ((OptimizerSpec)Specs.Adagrad(decay, initial, epsilon), rate);

    // Centred with a small alpha, v and m² would nearly cancel.
    private static readonly Gen<(OptimizerSpec, double LearningRate)> RmsProp =
        from alpha in Gen.Double[0.8, 0.999]
        from momentum in Momentum
        from epsilon in Epsilon
        from centered in Gen.Bool
        from rate in Power(-4, -2)
        select ((OptimizerSpec)Specs.RmsProp(alpha, momentum, epsilon, centered), rate);

    private static readonly Gen<(OptimizerSpec, double LearningRate)> Adadelta =
        from rho in Gen.Double[0.1, 0.99]
        from epsilon in Power(-8, -3)
        from rate in Power(-1, 0.5)
        select ((OptimizerSpec)Specs.Adadelta(rho, epsilon), rate);

    private static readonly Gen<(OptimizerSpec, double LearningRate)> Lion =
        from beta1 in Beta1
        from beta2 in Beta2
        from decay in WeightDecay
        from rate in Power(-5, -2)
        select ((OptimizerSpec)Specs.Lion(beta1, beta2, decay), rate);

    private static readonly Gen<(OptimizerSpec, double LearningRate)>[] Kinds =
    [
        Sgd,
        Adam((beta1, beta2, epsilon, _) => Specs.Adam(beta1, beta2, epsilon)),
        Adam((beta1, beta2, epsilon, _) => Specs.AmsGrad(beta1, beta2, epsilon)),
        Adam(Specs.AdamW),
        Adam((beta1, beta2, epsilon, decay) => Specs.NAdam(beta1, beta2, epsilon, decay)),
        Adam((beta1, beta2, epsilon, _) => Specs.RAdam(beta1, beta2, epsilon)),
        Adagrad,
        RmsProp,
        Adadelta,
        Lion,
    ];

    /// <summary>An optimizer of the kind that the index chooses; every third is the default one.</summary>
    public static Gen<(OptimizerSpec Rule, double LearningRate)> At(int index) => Kinds[index % 3 == 0 ? 1 : index % Kinds.Length];

    /// <summary>10 to a power, so that small numbers come as often as large ones.</summary>
    public static Gen<double> Power(double from, double to) => Gen.Double[from, to].Select(exponent => Math.Pow(10, exponent));

    private static Gen<(OptimizerSpec, double LearningRate)> Adam(Func<double, double, double, double, OptimizerSpec> make) =>
        from beta1 in Beta1
        from beta2 in Beta2
        from epsilon in Epsilon
        from decay in WeightDecay
        from rate in AdamRate
        select (make(beta1, beta2, epsilon, decay), rate);
}
