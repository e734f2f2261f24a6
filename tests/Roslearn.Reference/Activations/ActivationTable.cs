namespace Roslearn.Reference.Activations;

/// <summary>The formula of every activation of the definition language.</summary>
public static class ActivationTable
{
    private static readonly Dictionary<Activation, ActivationFunction> Functions = new()
    {
        [Activation.ReLU] = new Relu(),
        [Activation.LeakyRelu] = new LeakyRelu(),
        [Activation.Elu] = new Elu(),
        [Activation.Gelu] = new Gelu(),
        [Activation.Silu] = new Silu(),
        [Activation.Tanh] = new Tanh(),
        [Activation.Sigmoid] = new Sigmoid(),
        [Activation.Linear] = new Linear(),
        [Activation.Softmax] = new Softmax(),
    };

    /// <summary>The formula of <paramref name="activation"/>.</summary>
    public static ActivationFunction Of(Activation activation) => Functions[activation];
}
