namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0005: every number lies where its formula is defined.</summary>
internal static class DomainCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        model.Optimizer.Numbers.Concat(model.Regularization.Numbers).Select(number => DomainError.Check(number.Name, number.Setting, number.Domain, number.Default, number.Condition))
            .Append(DomainError.Check("L2", model.Training.L2, Domains.L2, Defaults.L2))
            .Concat(model.Layers.SelectMany(Layer))
            .Append(model.Input is { } input ? DomainError.Check(input.ScalingSetting, Scaling.None) : null)
            .Concat(Head(model.Head))
            .OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Layer(LayerSpec layer) => layer switch
    {
        HiddenSpec hidden => [DomainError.Check(hidden.ActivationSetting, Defaults.Activation)],
        RecurrentSpec recurrent => [Recurrent(recurrent), DomainError.Check("ForgetBias", recurrent.ForgetBias, Domains.ForgetBias, Defaults.ForgetBias)],
        ActivateSpec activate => [DomainError.Check(activate.ActivationSetting, Defaults.Activation)],
        BatchNormSpec norm =>
        [
            DomainError.Check("Momentum", norm.Momentum, Domains.BatchNormMomentum, Defaults.BatchNormMomentum),
            DomainError.Check("Epsilon", norm.Epsilon, Domains.NormEpsilon, Defaults.NormEpsilon),
        ],
        LayerNormSpec norm => [DomainError.Check("Epsilon", norm.Epsilon, Domains.NormEpsilon, Defaults.NormEpsilon)],
        _ => [],
    };

    private static DefinitionError? Recurrent(RecurrentSpec layer) => layer.Activation is Activation.Tanh or Activation.ReLU
        ? null
        : new DefinitionError(
            ErrorIds.Domain,
            layer.ActivationSetting.Origin,
            new[] { nameof(Activation), DefinitionText.Value(layer.Activation), nameof(Activation.Tanh) + ", " + nameof(Activation.ReLU) + ", which keep a recurrent layer stable" },
            new[] { DefinitionFix.Replace(layer.ActivationSetting.Origin, Defaults.RecurrentActivation) });

    private static IEnumerable<DefinitionError?> Head(HeadSpec? head) => head switch
    {
        ClassesSpec classes => classes.ClassWeights
            .Select(weight => DomainError.Check("Class weight", weight, Domains.ClassWeight, Defaults.ClassWeight))
            .Append(classes.LabelSmoothing is { } smoothing
                ? DomainError.Check("LabelSmoothing", smoothing, Domains.LabelSmoothing, Defaults.LabelSmoothing)
                : null),
        OutputSpec output =>
        [
            DomainError.Check(output.ActivationSetting, Activation.Linear),
            DomainError.Check(new Setting<int>((int)output.Loss, output.Origin with { Argument = nameof(OutputSpec.Loss) }), Loss.MeanSquaredError),
            DomainError.Check(output.ScalingSetting, Scaling.None),
            DomainError.Check("HuberDelta", output.HuberDelta, Domains.HuberDelta, Defaults.HuberDelta),
        ],
        _ => [],
    };
}
