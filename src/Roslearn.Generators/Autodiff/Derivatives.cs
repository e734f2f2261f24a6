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

        // y(t) = row x(t) of the table:  d row = the sum of dy(t) over the steps that name it
        [typeof(Embed)] = new(_ => Saved.Nothing, ForParameters: Saved.Input),

        // h(t) = cell(W·x(t), U·h(t − 1)):  backwards in time, dx(t) = Wᵀ·da(t), dW = Σ da(t)·x(t)ᵀ, dU = Σ da(t)·h(t − 1)ᵀ for the sums a
        [typeof(Recur)] = new(_ => Saved.Output | Saved.State, ForParameters: Saved.Input | Saved.Output | Saved.State, IsSequential: true),
        [typeof(ResetRecur)] = new(_ => Saved.Output | Saved.State, ForParameters: Saved.Input | Saved.Output | Saved.State, IsSequential: true),

        // y = x in other places:  dx = dy there, and 0 at the steps that are not handed on
        [typeof(Arrange)] = new(_ => Saved.Nothing),
        [typeof(LastStep)] = new(_ => Saved.Nothing),
        [typeof(Flatten)] = new(_ => Saved.Nothing),

        // y = γ·x̂ + β, x̂ = (x − mean) / σ over the batch:  dx = γ/σ·(dy − mean(dy) − x̂·mean(dy·x̂)),  dγ = Σ dy·x̂,  dβ = Σ dy
        [typeof(BatchNormalize)] = new(_ => Saved.Input | Saved.State, ForParameters: Saved.Input | Saved.State),

        // The same with mean and σ over the features:  dx = (g − mean(g) − x̂·mean(g·x̂)) / σ with g = γ·dy;  x̂ is kept, and x is not needed
        [typeof(LayerNormalize)] = new(_ => Saved.State, ForParameters: Saved.State),

        // y = x + z:  dx = dz = dy
        [typeof(Sum)] = new(_ => Saved.Nothing),

        // y = W∗x + b:  dx = dy scattered through W,  dW = dy gathered through x,  db = Σ dy
        [typeof(Convolve)] = new(_ => Saved.Nothing, ForParameters: Saved.Input),

        // y = w∗x, each channel alone:  dx = dy scattered through w,  dw = dy gathered through x
        [typeof(Depthwise)] = new(_ => Saved.Nothing, ForParameters: Saved.Input),

        // y = max of a window:  dx = dy at the place of the maximum;  y = mean of a window:  dx = dy / count
        [typeof(Pool)] = new(operation => ((Pool)operation).Kind == PoolKind.Max ? Saved.Output | Saved.State : Saved.Nothing),

        // y = mask·x:  dx = mask·dy
        [typeof(Drop)] = new(_ => Saved.State),
    };
}
