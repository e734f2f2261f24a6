using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Stability;

/// <summary>Softmax and its loss over sums whose exponentials overflow or vanish; 89 is the first whole number whose exponential does.</summary>
public class ExtremeLogitTests
{
    public static TheoryData<string, double, double, double> Logits
    {
        get
        {
            var data = new TheoryData<string, double, double, double>();
            foreach (string model in (string[])["TinySoftmax", "WideSoftmax"])
            {
                data.Add(model, 89, 1000, -1000);
                data.Add(model, 89, 0, 0);
                data.Add(model, 1000, 1000, 1000);
                data.Add(model, -1000, -1000, -1000);
                data.Add(model, 3e38, -3e38, 0);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Logits))]
    public void Probabilities_AreFiniteAndSumToOne(string name, double first, double second, double third)
    {
        (GeneratedModel model, double[] input) = Identity(name, first, second, third);
        float[] row = [.. input.Select(value => (float)value)];

        foreach (float[] predicted in (float[][])[model.Predict(row), model.Predict([.. row, .. row])])
        {
            Assert.All(predicted, probability => Assert.InRange(probability, 0f, 1f));
            Assert.Equal(predicted.Length / (double)row.Length, predicted.Sum(probability => (double)probability), 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Logits))]
    public void LossAndGradient_AreFinite(string name, double first, double second, double third)
    {
        (GeneratedModel model, double[] input) = Identity(name, first, second, third);
        double largest = input.Max();
        double logSum = largest + Math.Log(input.Sum(logit => Math.Exp(logit - largest)));
        for (int target = 0; target < 3; target++)
        {
            // The loss of the largest difference is beyond single precision; all others must be right.
            double expected = logSum - input[target];
            if (expected < float.MaxValue)
            {
                model.StartTraining(rows: 1);
                model.Backpropagate(new Batch([input], [[target]]), step: 1);
                Assert.Equal(expected, model.RowLosses[0], 1e-6 * Math.Max(1, expected));
                model.Evaluate(new Batch([input], [[target]]));
                Assert.Equal(expected, model.RowLosses[0], 1e-6 * Math.Max(1, expected));
            }

            model.StartTraining(rows: 1);
            model.Backpropagate(new Batch([input], [[target]]), step: 1);
            model.Update(model.Layout.Defaults, learningRate: 0);
            double[] gradient = model.Gradient("output.bias");
            Assert.All(gradient, value => Assert.InRange(value, -1, 1));
            Assert.Equal(0, gradient.Sum(), 1e-5);
        }
    }

    /// <summary>The model hands its inputs on as logits; those beyond the third are 0.</summary>
    private static (GeneratedModel Model, double[] Input) Identity(string name, double first, double second, double third)
    {
        GeneratedModel model = FixedModels.Create(name);
        int size = model.Layout.InputSize;
        var weights = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            weights[(i * size) + i] = 1;
        }

        model.Write(model.ParameterArena, "output.weight", weights);
        model.RefreshTransposed();
        var input = new double[size];
        ((double[])[(float)first, (float)second, (float)third]).CopyTo(input, 0);
        return (model, input);
    }
}
