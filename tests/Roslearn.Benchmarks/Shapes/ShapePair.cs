namespace Roslearn.Benchmarks.Shapes;

/// <summary>A shape that fills no whole vectors or tiles, and the next one that does.</summary>
/// <param name="Odd">A case name with its batch size.</param>
/// <param name="Even">Its neighbour.</param>
internal sealed record ShapePair(string Odd, string Even)
{
    public static readonly IReadOnlyList<ShapePair> All =
    [
        new("width-100", "width-112"),
        new("width-300", "width-304"),
        new("width-777", "width-784"),
        new("infer-width-100@32", "infer-width-112@32"),
        new("infer-width-300@32", "infer-width-304@32"),
        new("infer-width-777@32", "infer-width-784@32"),
        new("mlp-card@1", "mlp-card@8"),
        new("mlp-card@7", "mlp-card@8"),
        new("mlp-card@48", "mlp-card@64"),
        new("mlp-card@100", "mlp-card@104"),
        new("infer-mlp-card@7", "infer-mlp-card@8"),
        new("infer-mlp-card@48", "infer-mlp-card@64"),
        new("infer-mlp-card@100", "infer-mlp-card@104"),
    ];
}
