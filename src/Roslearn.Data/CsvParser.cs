using System.Text;
using Sylvan.Data.Csv;

namespace Roslearn.Data;

/// <summary>Reads the lines of a table into columns, in one pass.</summary>
internal sealed class CsvParser
{
    /// <summary>The longest record that is read, in characters: far above any table, and far below the memory of a machine.</summary>
    private const int LongestRecord = 1 << 24;

    private const int FirstBuffer = 1 << 16;

    private readonly string _path;
    private readonly CsvOptions _options;
    private readonly HashSet<string> _missing;
    private readonly List<int> _lines = [];
    private List<string> _names = [];
    private TableColumn[] _columns = [];

    private int _firstLine;

    /// <summary>What may be wrong with the delimiter, if the first line raises a doubt.</summary>
    private string? _doubt;

    private CsvParser(string path, CsvOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.SkippedLines, nameof(CsvOptions.SkippedLines));
        _path = path;
        _options = options;
        _missing = new HashSet<string>(options.Missing, StringComparer.Ordinal);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="options">How it is written.</param>
    /// <returns>The columns that were asked for, and the line of each row.</returns>
    /// <exception cref="DataFileException">The file is not such a table.</exception>
    /// <exception cref="ArgumentException">An option names a column that the file lacks.</exception>
    public static (TableColumn[] Columns, int[] Lines) Read(TextReader text, string path, CsvOptions options)
    {
        var parser = new CsvParser(path, options);
        try
        {
            parser.ReadRows(text);
            parser.CheckNames(parser._columns.Length > 0 && parser._columns.All(column => parser.IsMissing(column.Name) || column.IsNamedLikeAnEntry));
        }
        catch (DecoderFallbackException problem)
        {
            throw new DataFileException(path, $"after line {parser._lines.LastOrDefault()}", "text in UTF-8 (open a file in another encoding with a StreamReader)", "other bytes", problem);
        }

        return parser._lines.Count > 0
            ? (parser._columns, [.. parser._lines])
            : throw new DataFileException(path, null, "at least 1 row" + (parser.HasHeader ? " below the line of names" : ""), "none");
    }

    private bool HasHeader => _options.HasHeader != false;

    private void ReadRows(TextReader text)
    {
        int line = 1;
        for (; line <= _options.SkippedLines; line++)
        {
            if (text.ReadLine() is null)
            {
                throw new DataFileException(_path, null, $"more than the {_options.SkippedLines} lines to skip", $"{line - 1}");
            }
        }

        using CsvDataReader reader = Open(text);
        while (Advance(reader, line))
        {
            int fields = reader.RowFieldCount;
            if (fields > 1 || reader.GetFieldSpan(0).Length > 0)
            {
                ReadRecord(reader, fields, line);
            }

            line += reader.GetRawRecordSpan().Count('\n');
        }
    }

    private void ReadRecord(CsvDataReader reader, int fields, int line)
    {
        if (_names.Count == 0)
        {
            _firstLine = line;
            TakeNames(reader, fields);
            if (HasHeader)
            {
                return;
            }
        }

        if (fields != _names.Count)
        {
            throw new DataFileException(
                _path, $"line {line}", $"{_names.Count} {(_names.Count == 1 ? "entry" : "entries")}, as in the first line{(_doubt is null ? "" : $" ({_doubt})")}", $"{fields}");
        }

        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> missing = _missing.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (TableColumn column in _columns)
        {
            ReadOnlySpan<char> entry = reader.GetFieldSpan(column.Position).Trim();
            if (column.Add(entry, missing.Contains(entry)) is { } expected)
            {
                throw new DataFileException(_path, column.PlaceOf(line), _doubt is null ? expected : $"a number ({_doubt})", $"\"{entry}\"");
            }
        }

        _lines.Add(line);
    }

    private void TakeNames(CsvDataReader reader, int fields)
    {
        _doubt = DelimiterGuess.HintOf(reader.GetRawRecordSpan().TrimEnd("\r\n"), _options.Delimiter);
        for (int i = 0; i < fields; i++)
        {
            _names.Add(HasHeader ? reader.GetFieldSpan(i).Trim().ToString() : $"column {i + 1}");
        }

        CheckNames(_names.TrueForAll(name => IsMissing(name) || NumberColumn.TryParse(name, out _)));
        if (HasHeader && _names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            string doubt = _options.HasHeader is null ? " (if the first line is data: CsvOptions.HasHeader = false)" : "";
            throw new DataFileException(_path, $"line {_firstLine}", "a different name for each column" + doubt, $"\"{twice.Key}\" {twice.Count()} times");
        }

        HashSet<int> ignored = Find(_options.Ignored, nameof(CsvOptions.Ignored));
        HashSet<int> categories = Find(_options.Categories, nameof(CsvOptions.Categories));
        IEnumerable<int> read = _options.Columns is { } columns ? Find(columns, nameof(CsvOptions.Columns)).Order() : Enumerable.Range(0, fields);
        _columns =
        [
            .. from position in read
               where !ignored.Contains(position)
               select categories.Contains(position) ? (TableColumn)new CategoryColumn(_names[position], position) : new NumberColumn(_names[position], position),
        ];
    }

    /// <summary>Refuses a first line that may be data: it would be lost in silence.</summary>
    /// <param name="lookLikeEntries">Whether all names could be entries of their columns.</param>
    private void CheckNames(bool lookLikeEntries)
    {
        // Who names columns to read or to leave out has seen the names.
        bool areKnown = _options.HasHeader is not null || _options.Ignored.Concat(_options.Columns ?? []).Any(column => column.HasName);
        if (lookLikeEntries && !areKnown && !_names.TrueForAll(IsMissing))
        {
            throw new DataFileException(
                _path,
                $"line {_firstLine}",
                "the names of the columns (the first line looks like data: set CsvOptions.HasHeader = false if it is, and true if these are names)",
                string.Join(_options.Delimiter, _names));
        }
    }

    private bool IsMissing(string entry) => _missing.Contains(entry);

    private HashSet<int> Find(IReadOnlyList<CsvColumn> columns, string option) =>
        [.. columns.Select(column => column.Find(_names, $"{nameof(CsvOptions)}.{option}", _doubt is null ? "" : $"; {_doubt}"))];

    private CsvDataReader Open(TextReader text) => CsvDataReader.Create(text, new CsvDataReaderOptions
    {
        // Names are read like any other line, so that all lines are judged by one rule.
        HasHeaders = false,
        Delimiter = _options.Delimiter,
        Comment = '\0',
        ResultSetMode = ResultSetMode.SingleResult,
        BufferSize = FirstBuffer,
        MaxBufferSize = LongestRecord,
        OwnsReader = false,
    });

    private bool Advance(CsvDataReader reader, int line)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvRecordTooLargeException problem)
        {
            throw Broken($"a row of more than {LongestRecord} characters: a quote may not be closed", problem);
        }
        catch (CsvFormatException problem)
        {
            throw Broken("a quote that is not closed, or something between a closing quote and the next delimiter", problem);
        }

        DataFileException Broken(string found, Exception problem) =>
            new(_path, $"line {line} or below", $"entries separated by '{_options.Delimiter}', in quotes where they contain it", found, problem);
    }
}
