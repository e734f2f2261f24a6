using System.Globalization;
using System.Text;

namespace Roslearn.Storage;

/// <summary>How names, shapes and indices appear in messages. What comes from a file is shortened and its control characters are escaped.</summary>
internal static class Describe
{
    private const int MaximumTextLength = 100;
    private const int MaximumDimensions = 16;

    /// <summary><paramref name="text"/> as it is when it is short and printable; otherwise escaped and cut.</summary>
    public static string Text(string text)
    {
        if (text.Length is > 0 and <= MaximumTextLength && !text.Any(char.IsControl))
        {
            return text;
        }

        var result = new StringBuilder("\"");
        foreach (char character in text.AsSpan(0, Math.Min(text.Length, MaximumTextLength)))
        {
            if (char.IsControl(character))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                result.Append(character);
            }
        }

        result.Append('"');
        return text.Length <= MaximumTextLength ? result.ToString() : result.Append("...").ToString();
    }

    /// <summary>UTF-8 <paramref name="bytes"/> as text.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        // At most four bytes a character: enough for the cut above, however long the token is.
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 4 * (MaximumTextLength + 1))];
        return Text(Encoding.UTF8.GetString(start));
    }

    /// <summary>A shape or an index: <c>[128, 784]</c>.</summary>
    public static string Shape(ReadOnlySpan<int> shape)
    {
        var result = new StringBuilder("[");
        for (int i = 0; i < Math.Min(shape.Length, MaximumDimensions); i++)
        {
            result.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}{shape[i]}");
        }

        return shape.Length <= MaximumDimensions
            ? result.Append(']').ToString()
            : result.Append(CultureInfo.InvariantCulture, $", ...] ({shape.Length} dimensions)").ToString();
    }

    /// <summary>The element type and the shape: <c>F32 [128, 784]</c>.</summary>
    public static string TypeAndShape(SavedTensor tensor) => $"{ElementTypes.NameOf(tensor.ElementType)} {Shape(tensor.Shape.AsSpan())}";

    /// <summary>The index in <paramref name="shape"/> of element number <paramref name="element"/> in row-major order.</summary>
    public static string Index(ReadOnlySpan<int> shape, long element)
    {
        int[] index = new int[shape.Length];
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            (element, long remainder) = Math.DivRem(element, shape[i]);
            index[i] = (int)remainder;
        }

        return Shape(index);
    }
}
