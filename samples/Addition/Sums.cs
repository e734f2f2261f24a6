using Roslearn;
using Roslearn.Data;

namespace Addition;

/// <summary>
/// Questions such as "35+61", all different, each padded to its width and turned round (Sutskever et al. 2014), and their sums. A model
/// reads the question and then blanks, and writes the sum at the blanks; while it reads, its target is a blank.
/// </summary>
public sealed class Sums
{
    private const string Characters = "0123456789+ ";

    private readonly Vocabulary _vocabulary = Vocabulary.OfCharacters(Characters);
    private readonly int _digits;

    /// <summary>Draws questions whose numbers have up to that many digits.</summary>
    public Sums(int digits, int count, int seed)
    {
        _digits = digits;
        var random = new Random(seed);
        var drawn = new HashSet<(int, int)>();
        while (drawn.Count < count)
        {
            (int a, int b) = (Number(random), Number(random));

            // 61+35 would give 35+61 away.
            drawn.Add((Math.Min(a, b), Math.Max(a, b)));
        }

        (int A, int B)[] pairs = [.. drawn];
        int[] inputs = [.. pairs.SelectMany(pair => Question($"{pair.A}+{pair.B}"))];
        int[] targets = [.. pairs.SelectMany(pair => Answer(pair.A + pair.B))];
        Data = new Dataset<int, int>(inputs, targets, count);
    }

    /// <summary>The questions and answers.</summary>
    public Dataset<int, int> Data { get; }

    /// <summary>Steps that read.</summary>
    private int Read => (2 * _digits) + 1;

    /// <summary>Steps that write.</summary>
    private int Written => _digits + 1;

    /// <summary>The shares of digits and of whole sums that a model gets right.</summary>
    public (double Characters, double Whole) Judge(Dataset<int, int> data, Action<ReadOnlySpan<int>, Span<int>> classify)
    {
        int characters = 0, whole = 0;
        var classes = new int[Read + Written];
        for (int i = 0; i < data.Count; i++)
        {
            classify(data.Input(i), classes);
            int right = 0;
            for (int step = Read; step < classes.Length; step++)
            {
                right += classes[step] == data.Targets(i)[step] ? 1 : 0;
            }

            characters += right;
            whole += right == Written ? 1 : 0;
        }

        return ((double)characters / (data.Count * Written), (double)whole / data.Count);
    }

    /// <summary>What a model makes of a question of the data.</summary>
    public string Show(ReadOnlySpan<int> input, ReadOnlySpan<int> classes)
    {
        char[] question = _vocabulary.Decode(input[..Read]).ToCharArray();
        Array.Reverse(question);
        return $"{new string(question).Trim()} = {_vocabulary.Decode(classes[Read..]).Trim()}";
    }

    private int Number(Random random) => int.Parse(string.Concat(Enumerable.Range(0, random.Next(_digits) + 1).Select(_ => random.Next(10))));

    private int[] Question(string text)
    {
        char[] turned = text.PadRight(Read).ToCharArray();
        Array.Reverse(turned);
        return _vocabulary.Encode(new string(turned) + new string(' ', Written));
    }

    private int[] Answer(int sum) => _vocabulary.Encode(new string(' ', Read) + $"{sum}".PadRight(Written));
}
