using System.Collections.Frozen;

namespace Roslearn.Storage;

/// <summary>A parsed header.</summary>
/// <param name="Metadata">The free text-to-text map; empty when the file has none.</param>
/// <param name="Tensors">The tensors in the order of the header.</param>
internal sealed record SafetensorsHeader(FrozenDictionary<string, string> Metadata, IReadOnlyList<StoredTensor> Tensors);
