namespace Roslearn.Storage;

/// <summary>A tensor and where its data lies: bytes <paramref name="Begin"/> to <paramref name="End"/> (excluded) of the data after the header.</summary>
internal readonly record struct StoredTensor(SavedTensor Tensor, long Begin, long End);
