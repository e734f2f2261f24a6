using System.Text;

namespace Roslearn.Generators.Emission;

/// <summary>Writes indented C#. Lines end in \n on every machine.</summary>
internal sealed class CodeWriter
{
    private const int Indentation = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line, or an empty one.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * Indentation).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Opens a block; disposing the result closes it.</summary>
    public Block Open(string header = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens an initializer; disposing the result closes it with a semicolon.</summary>
    public Block OpenStatement(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, "};");
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(end);
        }
    }
}
