using Roslearn.Benchmarks.Models;

namespace Roslearn.Benchmarks.Cases;

/// <summary>The cases over characters: 65 of them, embedded in 64 numbers, 128 units, a prediction at each of 64 steps.</summary>
internal static class SequenceTable
{
    private const int First = (64 + 128) * 128, Second = (128 + 128) * 128;

    public static readonly IReadOnlyList<SequenceCase> Training =
    [
        new("lstm-char", 32, 4 * First, () => new LstmChar(1)),
        new("lstm2-char", 32, 4 * (First + Second), () => new Lstm2Char(1)),
        new("gru-char", 32, 3 * First, () => new GruChar(1)),
        new("rnn-char", 32, First, () => new RnnChar(1)),
    ];

    public static readonly IReadOnlyList<SequenceCase> Prediction =
    [
        .. Training.Select(training => training with { Name = BenchmarkCase.PredictionPrefix + training.Name, Batch = 1 }),
        Training[0] with { Name = "infer-lstm-char-token", Batch = 1, Step = Stepper },
    ];

    /// <summary>The case of a name, which may end in <c>@</c> and a batch size, if it is one of these.</summary>
    public static SequenceCase? Find(string name, int? batch)
    {
        string[] parts = name.Split('@');
        SequenceCase? found = Training.Concat(Prediction).FirstOrDefault(candidate => candidate.Name == parts[0]);
        int? rows = batch ?? (parts.Length > 1 ? NumberArgument.Count(parts[1], nameof(batch)) : null);
        return found is not null && rows is { } count ? found with { Batch = count } : found;
    }

    private static Action<int, float[]> Stepper(IModel<int, int> model)
    {
        var lstm = (LstmChar)model;
        SequenceState state = lstm.NewState();
        return (token, outputs) => lstm.Step(state, token, outputs);
    }
}
