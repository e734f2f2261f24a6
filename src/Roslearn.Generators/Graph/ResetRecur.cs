using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>
/// A GRU whose reset gate multiplies the state before the product (Cho et al. 2014): n = tanh(W·x(t) + b + U·(r·h(t − 1)) + c). The gates r and z come
/// before that product, so its weights U and c are parameters of their own, behind those of the gates.
/// </summary>
public sealed record ResetRecur(int Inputs, int Units, int Steps, bool IsBidirectional)
    : Recur(RecurrentCell.Gru, Activation.Tanh, Inputs, Units, Steps, IsBidirectional)
{
    public override int ParametersOfDirection => 6;

    public override int RecurrentGates => 2;
}
