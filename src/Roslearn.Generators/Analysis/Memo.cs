using System.Collections.Concurrent;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// Remembers what a pure function gave for equal values. An editor has each definition judged anew after every keystroke, nearly always unchanged.
/// The values must hold nothing of a compilation, for they outlive it.
/// </summary>
/// <param name="function">Gives the same for equal values, and depends on nothing else.</param>
internal sealed class Memo<TKey, TValue>(Func<TKey, TValue> function)
    where TKey : class, IEquatable<TKey>
{
    /// <summary>More definitions than a project has; each keystroke in one of them adds another, so that now and then all are forgotten.</summary>
    public const int Capacity = 256;

    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    /// <summary>What the function gives for a value.</summary>
    public TValue Of(TKey key)
    {
        if (_known.TryGetValue(key, out TValue value))
        {
            return value;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, function);
    }
}
