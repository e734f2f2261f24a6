namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A recurrent cell over lanes of one row, as text: forward and gradient side by side. In scope are offsets <c>i</c>, references to the row's <c>gates</c>
/// (forwards also <c>sums</c>, which may be the same), <c>products</c>, <c>before</c> and <c>now</c> (states) and <c>cellBefore</c> and <c>cell</c>; backwards also the lane <c>dh</c>, the gradient of the
/// state, and references to <c>dcell</c> and <c>carried</c>, which take the gradient of the state before that no weight stands between.
/// </summary>
internal abstract class CellFormula
{
    /// <summary>Writes the new state, and leaves in the gates what <see cref="Gradient"/> wants.</summary>
    public abstract void Forward(CodeWriter code, int block);

    /// <summary>Writes the gradients of all sums over the gates (and products, where these are kept).</summary>
    public abstract void Gradient(CodeWriter code, int block);

    /// <summary>A lane of a gate's block.</summary>
    protected static string Load(string reference, int offset = 0) => LaneText.Load(reference, offset);

    /// <summary>Stores a lane.</summary>
    protected static string Store(string value, string reference, int offset = 0) => LaneText.Store(value, reference, offset);

    /// <summary>The two parts of a gate's sum.</summary>
    protected static string Sum(int offset) => $"{Load("sums", offset)} + {Load("products", offset)}";
}
