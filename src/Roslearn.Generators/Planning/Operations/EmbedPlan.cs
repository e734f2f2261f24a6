using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// Rows of the table, step by step; on the way back, each row of the table collects its gradients, so that threads need not meet. Folded into the
/// layer that reads it, it is not computed at all.
/// </summary>
internal sealed class EmbedPlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var embed = (Embed)node.Operation;
        int stride = Strides.Of(embed.Width);
        memory.Block(
            node, 0, node.Layer + "Weight", Strides.RoundUp(embed.Vocabulary, Strides.RowTile), stride, node.Parameters[0].Shape, [stride, 1]);
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        if (pass.Memory.FoldOf(node) is not null)
        {
            pass.Alias(node);
            return;
        }

        var embed = (Embed)node.Operation;
        string output = pass.Write(node, pass.NameOf(node), embed.Width);
        pass.Call(node, new EmbeddingForward(embed.Width, pass.InputStride), pass.Memory.Of(node, 0).Name, pass.Read(node), output);
    }

    public void Backward(Node node, BackwardPlanner pass) => throw new InvalidOperationException("tokens have no gradient");

    public void Update(Node node, UpdatePlanner pass)
    {
        var embed = (Embed)node.Operation;
        if (pass.Memory.FoldOf(node) is { } fold)
        {
            Node reader = pass.Graph.Nodes[fold.Reader - 1];
            pass.Add(node, fold.Rows(pass.Memory.TransposedOf(reader, RecurPlan.Weight)!));
            return;
        }

        pass.Add(
            node,
            new BlockUpdate(
                pass.Memory.Of(node, 0),
                new EmbeddingGradient(embed.Width, embed.Steps, Strides.Of(embed.Steps)),
                new[] { pass.ValueOf(node.Input), pass.Gradient(node.Id) },
                IsWeight: true));
    }
}
