using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Autodiff;

/// <summary>One row per operation: dx from dy, and the parameters' gradients.</summary>
internal static class Derivatives
{
    public static readonly Dictionary<Type, Derivative> Table = new()
    {
        // y = W·x + b:  dx = Wᵀ·dy,  dW = dy·xᵀ,  db = dy
        [typeof(Linear)] = new(_ => Saved.Nothing, ForParameters: Saved.Input),

        // y = f(x):  dx = f'(x)·dy, where f' is a function of y alone for most activations
        [typeof(Activate)] = new(operation => ((Activate)operation).Function switch
        {
            Activation.Gelu or Activation.Silu => Saved.Input,
            _ => Saved.Output,
        }),

        // y = mask·x:  dx = mask·dy
        [typeof(Drop)] = new(_ => Saved.State),
    };
}
