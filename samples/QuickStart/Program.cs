using System.Globalization;
using QuickStart;
using QuickStart.Digits;
using Roslearn;
using Samples.Common;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();

// 1. Data: pictures of digits, 784 pixels each, with their labels.
var (images, labels) = StrokeDigits.Make(count: 10_000, seed: 1);
var (train, validation) = new Dataset<float, int>(images, labels).Split(0.9);
var (testImages, testLabels) = StrokeDigits.Make(count: 2_000, seed: 2);
var test = new Dataset<float, int>(testImages, testLabels);

// 2. Train.
Console.WriteLine(DigitClassifier.Summary);
var model = new DigitClassifier();
TrainingHistory history = model.Train(
    train, validation, new TrainingOptions { Epochs = 12 }, new ProgressLine(Console.Out, Terminal.IsLive));

// 3. Judge it by pictures that it has never seen.
Console.WriteLine($"trained in {history.Duration.TotalSeconds:F1} s");
Console.WriteLine($"test accuracy {model.Evaluate(test).Accuracy:F4}");
Console.WriteLine();
Gallery.Show(model, test);

// 4. Save it, load it again, and see that nothing got lost.
string path = Path.Combine(Path.GetTempPath(), $"digits-{Environment.ProcessId}.safetensors");
try
{
    model.Save(path);
    DigitClassifier loaded = DigitClassifier.Load(path);
    float[] before = new float[test.Count * DigitClassifier.OutputSize], after = new float[before.Length];
    model.Predict(testImages, before);
    loaded.Predict(testImages, after);
    bool same = before.AsSpan().SequenceEqual(after);
    Console.WriteLine($"saved {new FileInfo(path).Length:N0} bytes and loaded them: {(same ? "the same" : "DIFFERENT")} predictions for all {test.Count:N0} test pictures");
    return same ? 0 : 1;
}
finally
{
    File.Delete(path);
}
