using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>One number for each window and channel.</summary>
/// <param name="Pool">The windows.</param>
/// <param name="SavesPlaces">Whether a maximum's place in its window is kept for the way back.</param>
public sealed record PoolForward(Pool Pool, bool SavesPlaces) : Kernel
{
    public override string Name => $"{Pool.Kind}Pool{WindowNames.Of(Pool.Rows, Pool.Columns, Pool.Channels, isPool: true)}{(SavesPlaces ? "Places" : "")}";
}

/// <summary>dx of a pool; of a maximum times the derivative of the activation that made x, where that is simple enough.</summary>
public sealed record PoolGradient(Pool Pool, Activation Epilogue) : Kernel
{
    public override string Name => $"{Pool.Kind}PoolGradient{WindowNames.Of(Pool.Rows, Pool.Columns, Pool.Channels, isPool: true)}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}
