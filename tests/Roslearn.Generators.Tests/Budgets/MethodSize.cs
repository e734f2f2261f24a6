namespace Roslearn.Generators.Tests.Budgets;

/// <summary>What the JIT's limits count of a method.</summary>
/// <param name="Name">Type and method.</param>
/// <param name="Bytes">Bytes of IL.</param>
/// <param name="Locals">Local variables.</param>
/// <param name="Blocks">Basic blocks: stretches of IL that are entered at the start and left at the end alone.</param>
internal sealed record MethodSize(string Name, int Bytes, int Locals, int Blocks);
