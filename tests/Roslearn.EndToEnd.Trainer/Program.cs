using System.Globalization;
using EndToEnd.Trainer;
using Roslearn;

// Arguments: the checkpoint, the file for the weights. Prints a line for each epoch of this process, then the whole history in full precision.
const int count = 1600;
const int inputs = 32;
const int classes = 5;
var random = new Random(4);
float[] values = new float[count * inputs];
int[] labels = new int[count];
for (int example = 0; example < count; example++)
{
    labels[example] = random.Next(classes);
    for (int i = 0; i < inputs; i++)
    {
        values[(example * inputs) + i] = (i % classes == labels[example] ? 0.4f : 0) + (float)random.NextDouble();
    }
}

var model = new InterruptedClassifier();
TrainingHistory history = model.Train(
    new Dataset<float, int>(values, labels),
    options: new TrainingOptions { Checkpoint = new Checkpoint(args[0]) { EverySteps = 7 } },
    progress: new EpochLines());
model.Save(args[1]);
foreach (EpochRecord epoch in history.Epochs)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"= {epoch.Epoch} {epoch.Loss:R} {epoch.ValidationLoss:R} {epoch.ValidationAccuracy:R} {epoch.LearningRate:R}"));
}

Console.WriteLine($"= best {history.BestEpoch?.Epoch}, {history.Steps} steps");
