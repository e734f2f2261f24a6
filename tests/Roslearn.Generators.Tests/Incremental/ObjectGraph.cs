using System.Collections;
using System.Reflection;

namespace Roslearn.Generators.Tests.Incremental;

/// <summary>Everything that some objects keep alive.</summary>
internal static class ObjectGraph
{
    public static IEnumerable<object> Reachable(IEnumerable<object> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Queue<object>(roots);
        while (open.TryDequeue(out object? value))
        {
            if (!seen.Add(value))
            {
                continue;
            }

            yield return value;
            if (value is string or Type)
            {
                continue;
            }

            foreach (object part in value is Array array ? array : Fields(value))
            {
                open.Enqueue(part);
            }
        }
    }

    private static IEnumerable Fields(object value)
    {
        for (Type? type = value.GetType(); type is { IsPrimitive: false, IsEnum: false }; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(value) is { } part)
                {
                    yield return part;
                }
            }
        }
    }
}
