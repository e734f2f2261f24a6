using System.Globalization;
using Addition;
using Roslearn;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();
(int digits, int epochs) = args switch
{
    [] => (2, 55),
    ["2"] => (2, 55),
    ["3"] => (3, 100),
    _ => (0, 0),
};
if (digits == 0)
{
    Console.Error.WriteLine("Expected no arguments, 2 or 3: the digits of the numbers");
    return 1;
}

// Keras's example of the same task: 5,000 questions and 55 epochs for 2 digits, 50,000 and 100 for 3, a tenth of them for validation.
var sums = new Sums(digits, digits == 2 ? 5_000 : 50_000, seed: 1);
(Dataset<int, int> validation, Dataset<int, int> train) = sums.Data.Split(0.1, seed: 1);
var options = new TrainingOptions { Epochs = epochs };
var progress = new ProgressLine(Console.Out, Terminal.IsLive);
Action<ReadOnlySpan<int>, Span<int>> classify;
if (digits == 2)
{
    var model = new TwoDigits(seed: 1);
    Console.WriteLine(TwoDigits.Summary);
    model.Train(train, validation, options, progress);
    classify = model.Classify;
}
else
{
    var model = new ThreeDigits(seed: 1);
    Console.WriteLine(ThreeDigits.Summary);
    model.Train(train, validation, options, progress);
    classify = model.Classify;
}

var classes = new int[(3 * digits) + 2];
for (int i = 0; i < 5; i++)
{
    classify(validation.Input(i), classes);
    Console.WriteLine(sums.Show(validation.Input(i), classes));
}

(double characters, double whole) = sums.Judge(validation, classify);
Console.WriteLine($"validation: {characters:P2} of the digits, {whole:P2} of the sums right");
return 0;
