namespace Roslearn.Storage;

/// <summary>What is known about each <see cref="TensorElementType"/>: a row per type.</summary>
internal static class ElementTypes
{
    private static readonly (TensorElementType Type, string Name, int Size, Type ClrType)[] Table =
    [
        (TensorElementType.F32, "F32", sizeof(float), typeof(float)),
        (TensorElementType.F64, "F64", sizeof(double), typeof(double)),
        (TensorElementType.I64, "I64", sizeof(long), typeof(long)),
        (TensorElementType.I32, "I32", sizeof(int), typeof(int)),
        (TensorElementType.U8, "U8", sizeof(byte), typeof(byte)),
    ];

    /// <summary>The names of all types, for messages: <c>F32, F64, I64, I32 or U8</c>.</summary>
    public static string AllNames { get; } =
        string.Join(", ", Table.SkipLast(1).Select(row => row.Name)) + " or " + Table[^1].Name;

    /// <summary>The name of <paramref name="type"/> in a file.</summary>
    public static string NameOf(TensorElementType type) => RowOf(type).Name;

    /// <summary>The size of one element in bytes.</summary>
    public static int SizeOf(TensorElementType type) => RowOf(type).Size;

    /// <summary>Finds the type a file calls <paramref name="name"/>.</summary>
    public static bool TryParse(string name, out TensorElementType type)
    {
        foreach (var row in Table)
        {
            if (row.Name == name)
            {
                type = row.Type;
                return true;
            }
        }

        type = default;
        return false;
    }

    /// <summary>The type that stores a <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">No type of the format that is supported here stores a <typeparamref name="T"/>.</exception>
    public static TensorElementType Of<T>()
    {
        foreach (var row in Table)
        {
            if (row.ClrType == typeof(T))
            {
                return row.Type;
            }
        }

        throw new NotSupportedException(
            $"A model file holds {string.Join(", ", Table.Select(row => row.ClrType.Name))}; it cannot hold {typeof(T).Name}.");
    }

    private static (TensorElementType Type, string Name, int Size, Type ClrType) RowOf(TensorElementType type)
    {
        foreach (var row in Table)
        {
            if (row.Type == type)
            {
                return row;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(type), type, $"Expected {AllNames}.");
    }
}
