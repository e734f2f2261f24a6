namespace Roslearn.Storage;

/// <summary>Writes the elements of tensor number <paramref name="index"/>, taken from <paramref name="source"/>.</summary>
internal delegate void TensorContent<in TSource>(TSource source, int index, TensorWriter writer)
    where TSource : allows ref struct;
