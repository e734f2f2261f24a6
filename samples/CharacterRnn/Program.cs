using System.Globalization;
using CharacterRnn;
using Roslearn;
using Roslearn.Data;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
if (args is not ([] or ["--text", _]))
{
    Console.Error.WriteLine($"Expected no arguments or --text FILE, got: {string.Join(' ', args)}");
    return 1;
}

try
{
    string text = Texts.Read(args.Length > 0 ? args[1] : null);
    Vocabulary vocabulary = Vocabulary.OfCharacters(text);
    int[] tokens = vocabulary.Encode(text);
    int cut = tokens.Length / 10 * 9;
    const int steps = 128;
    Dataset<int, int> train = TokenWindows.Strands(tokens.AsSpan(0, cut), steps, CharacterModel.Defaults.BatchSize!.Value);
    Dataset<int, int> validation = TokenWindows.NextToken(tokens.AsSpan(cut), steps);
    Console.WriteLine(CharacterModel.Summary);
    Console.WriteLine($"{text.Length:N0} characters, {vocabulary.Count} different ones");

    var model = new CharacterModel(seed: 1);
    TrainingHistory history = model.Train(train, validation, progress: new ProgressLine(Console.Out, Terminal.IsLive));
    Console.WriteLine($"validation: {history.Epochs[^1].ValidationLoss:F4} nats per character, every window from a state of 0");
    Console.WriteLine($"validation, read in one go: {ReadOn(model, tokens.AsSpan(cut)):F4} nats per character");

    int[] written = new int[600];
    model.Sample(vocabulary.Encode("\n"), written, temperature: 0.7, topK: 20, seed: 1);
    Console.WriteLine(vocabulary.Decode(written));
    return 0;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

// The state is carried through the whole text, as a writer would read it.
static double ReadOn(CharacterModel model, ReadOnlySpan<int> tokens)
{
    SequenceState state = model.NewState();
    var probabilities = new float[128];
    double loss = 0;
    for (int i = 0; i + 1 < tokens.Length; i++)
    {
        model.Step(state, tokens[i], probabilities);
        loss -= Math.Log(probabilities[tokens[i + 1]]);
    }

    return loss / (tokens.Length - 1);
}
