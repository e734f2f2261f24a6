namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0005: every number lies where its formula is defined.</summary>
internal static class DomainCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        Optimizer(model.Optimizer)
            .Append(DomainError.Check("L2", model.Training.L2, Domains.L2, Defaults.L2))
            .Concat(model.Layers.OfType<HiddenSpec>().Select(hidden => DomainError.Check(hidden.ActivationSetting, Defaults.Activation)))
            .Concat(Head(model.Head))
            .OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Optimizer(OptimizerSpec optimizer) => optimizer switch
    {
        SgdSpec sgd => Sgd(sgd),
        AdamSpec adam =>
        [
            DomainError.Check("Beta1", adam.Beta1, Domains.Beta, Defaults.AdamBeta1),
            DomainError.Check("Beta2", adam.Beta2, Domains.Beta, Defaults.AdamBeta2),
            DomainError.Check("Epsilon", adam.Epsilon, Domains.Epsilon, Defaults.AdamEpsilon),
        ],
        _ => [],
    };

    /// <summary>Nesterov looks ahead along the momentum: without momentum, or with part of the gradient held back, it has no formula.</summary>
    private static IEnumerable<DefinitionError?> Sgd(SgdSpec sgd)
    {
        bool isNesterov = sgd.Nesterov.Value;
        Interval momentum = isNesterov ? Domains.NesterovMomentum : Domains.Momentum;
        Interval dampening = isNesterov ? Domains.NesterovDampening : Domains.Dampening;
        return
        [
            Check("Momentum", sgd.Momentum, momentum, Defaults.SgdMomentum),
            Check("Dampening", sgd.Dampening, dampening, Defaults.SgdDampening),
        ];

        DefinitionError? Check(string what, Setting<double> setting, Interval range, double fallback) =>
            range.Contains(setting.Value)
                ? null
                : DomainError.Of(
                    what,
                    setting,
                    isNesterov ? range + ", its range with Nesterov" : range.ToString(),
                    DefinitionFix.Replace(setting.Origin, fallback));
    }

    private static IEnumerable<DefinitionError?> Head(HeadSpec? head) => head is not OutputSpec output
        ? []
        :
        [
            DomainError.Check(output.ActivationSetting, Activation.Linear),
            DomainError.Check(new Setting<int>((int)output.Loss, output.Origin with { Argument = nameof(OutputSpec.Loss) }), Loss.MeanSquaredError),
            DomainError.Check("HuberDelta", output.HuberDelta, Domains.HuberDelta, Defaults.HuberDelta),
        ];
}
