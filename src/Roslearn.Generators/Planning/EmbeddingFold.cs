using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>
/// An embedding folded into the recurrent layer that alone reads it. What the layer sums of a token, W·e + b, is one of as many rows as there are
/// tokens: a table, made anew after each update, in which a step looks its row up. On the way back the gradients at the places of each token are
/// added up first, so that those of W and of the embedding are products over tokens and not over places. Both take the product over the inputs out of
/// every step: of a model over characters (64 numbers, 128 units, 64 steps, batch 32) 31 % of its arithmetic.
/// </summary>
/// <param name="Embedding">The node of the embedding.</param>
/// <param name="Reader">The node of the recurrent layer.</param>
/// <param name="Layer">The recurrent layer's name.</param>
/// <param name="Table">Where the table lies.</param>
/// <param name="Product">What fills it.</param>
/// <param name="Operands">The parameters that it is made of: the embedding, the layer's weights and bias.</param>
/// <param name="TokenSums">What makes the gradients of the table.</param>
/// <param name="Gates">The buffer of which: the gradients of the layer's sums.</param>
/// <param name="SumsOffset">Where the gradients of the table lie, in the arena of these.</param>
public sealed record EmbeddingFold(
    int Embedding,
    int Reader,
    string Layer,
    TransposedBlock Table,
    DenseForward Product,
    EquatableArray<ParameterBlock> Operands,
    TokenSums TokenSums,
    string Gates,
    int SumsOffset)
{
    /// <summary>Rows of the table in one task.</summary>
    public const int TaskRows = 64;

    /// <summary>Columns of its gradients in one: a run of 1 KB at each place, long enough for the processor to fetch ahead.</summary>
    public const int TaskColumns = 256;

    /// <summary>
    /// A table has at most as many rows as half the places of a batch: with more, the products that make it take longer than those that it saves.
    /// </summary>
    private const int PlacesPerToken = 2;

    /// <summary>16 MB: a program that only predicts has the table, too.</summary>
    private const int MaximumFloats = 1 << 22;

    /// <summary>The name of the table's gradients in the generated code.</summary>
    public string Sums => Layer + "TokenSums";

    /// <summary>The vocabulary.</summary>
    public int Tokens => TokenSums.Tokens;

    public int TableTasks => (Tokens + TaskRows - 1) / TaskRows;

    public int SumTasks => (Product.Outputs + TaskColumns - 1) / TaskColumns;

    /// <summary>Floats of the table's gradients.</summary>
    public int Floats => Table.Floats;

    /// <summary>The update of the embedding, from the gradients of the table and the transposed weights of the layer.</summary>
    public BlockUpdate Rows(TransposedBlock weight) =>
        new(Operands[0], new FoldedEmbeddingGradient(Product.Inputs, Product.Outputs), new[] { Sums, weight.Name }, IsWeight: true);

    /// <summary>The update of the layer's weights of x.</summary>
    public BlockUpdate Weight(TransposedBlock? transposed) =>
        new(Operands[1], new DenseWeightGradient(Product.Inputs, Product.Outputs), new[] { Operands[0].Name, Sums }, IsWeight: true, transposed) { Terms = Tokens };

    /// <summary>The update of a bias of the same sums.</summary>
    public BlockUpdate Bias(ParameterBlock bias) =>
        new(bias, new BiasGradient(Product.Outputs), new[] { Sums }, IsWeight: false) { Terms = Tokens };

    /// <summary>The embedding that is folded into a recurrent layer, if one is.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="reader">The recurrent layer.</param>
    /// <param name="batch">The examples of a training step.</param>
    public static Node? Of(LayerGraph graph, Node reader, int batch) =>
        reader is { Input: > 0, Operation: Recur { IsBidirectional: false } recur and not ResetRecur }
        && graph.Nodes[reader.Input - 1] is { Operation: Embed embed } embedding
        && !graph.HasSeveralReaders(embedding.Id)
        && (long)PlacesPerToken * embed.Vocabulary <= (long)recur.Steps * batch
        && (long)embed.Vocabulary * Strides.Of(Recurrence.GateColumns(recur.Cell, recur.Units)) <= MaximumFloats
            ? embedding
            : null;
}
