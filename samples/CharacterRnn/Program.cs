using System.Globalization;
using CharacterRnn;
using Roslearn;
using Roslearn.Data;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
if (args is not ([] or ["--text", _] or ["--model", _] or ["--text", _, "--model", _]))
{
    Console.Error.WriteLine($"Expected --text FILE, --model FILE, both or none, got: {string.Join(' ', args)}");
    return 1;
}

string? file = args is [.., "--model", var name] ? name : null;
try
{
    if (File.Exists(file))
    {
        // The vocabulary came with the model: its tokens mean what they meant when it was trained.
        CharacterModel trained = CharacterModel.Load(file);
        Write(trained, Vocabulary.Of(trained.Attachments));
        return 0;
    }

    string text = Texts.Read(args is ["--text", var path, ..] ? path : null);
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

    vocabulary.AttachTo(model.Attachments);
    if (file is not null)
    {
        model.Save(file);
    }

    Write(model, vocabulary);
    return 0;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static void Write(CharacterModel model, Vocabulary vocabulary)
{
    int[] written = new int[600];
    model.Sample(vocabulary.Encode("\n"), written, temperature: 0.7, topK: 20, seed: 1);
    Console.WriteLine(vocabulary.Decode(written));
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
