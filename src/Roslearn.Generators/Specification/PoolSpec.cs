namespace Roslearn.Generators.Specification;

/// <summary>What a pool makes of the values under its window.</summary>
public enum PoolKind
{
    /// <summary>The largest.</summary>
    Max,

    /// <summary>Their mean.</summary>
    Average,
}

/// <summary>A pool: one number for each window and channel.</summary>
/// <param name="Kind">What it makes.</param>
/// <param name="Size">The window's height and width.</param>
/// <param name="StrideSetting">How far it moves; 0: by its size.</param>
/// <param name="PaddingSetting">What happens at the border.</param>
/// <param name="Origin">The attribute.</param>
/// <param name="Repeat">The repetition, if any.</param>
public sealed record PoolSpec(
    PoolKind Kind, Setting<int> Size, Setting<int> StrideSetting, Setting<int> PaddingSetting, Origin Origin, Origin Repeat)
    : LayerSpec(Origin, Repeat)
{
    public Padding Padding => (Padding)PaddingSetting.Value;

    /// <summary>How far the window moves.</summary>
    public int Stride => StrideSetting.Value == Defaults.PoolStride ? Size.Value : StrideSetting.Value;

    /// <summary>As it is written, for messages: <c>MaxPool(2)</c>.</summary>
    public string Text => $"{Kind}Pool({DefinitionText.Number(Size.Value)})";
}

/// <summary>A pool whose window is the whole map.</summary>
public sealed record GlobalPoolSpec(PoolKind Kind, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat)
{
    /// <summary>As it is written, for messages: <c>GlobalMaxPool</c>.</summary>
    public string Text => $"Global{Kind}Pool";
}
