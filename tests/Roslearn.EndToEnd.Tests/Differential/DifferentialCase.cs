using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn.Reference;

namespace EndToEnd.Differential;

/// <summary>
/// One definition, generated code against reference: outputs, losses, and three optimizer steps with every gradient and weight.
/// <para>Each step starts from the generated model's own parameters and feeds the reference optimizer with the generated
/// gradients, after these were compared: most optimizers divide a gradient by its own size, so that where a gradient is nothing but rounding
/// error the two would rightly go different ways. With plain gradient descent (and no L1, whose sign jumps), a second reference runs freely, on its own gradients and weights.</para>
/// </summary>
public sealed class DifferentialCase
{
    /// <summary>
    /// Parts of what a tensor's gradient of most terms was added up from, in magnitudes: where terms cancel, so that little is left of them, errors are what
    /// the terms have. Seen with the seeds 1, 2 and 3: 1.4e-5 behind sigmoids near 1, 7e-6 elsewhere; seed 3 has one definition
    /// too many, where such a sigmoid's error is multiplied by large inputs of the head.
    /// </summary>
    public const double GradientTolerance = 2e-5;

    /// <summary>Parts of a row's largest output. Seen: 1.6e-5, where the sums of a narrow head cancel.</summary>
    private const double OutputTolerance = 3e-5;

    /// <summary>
    /// Parts of what a row's head was added up from, in magnitudes: a ReLU or a difference may leave next to nothing of them. A sum of float is off by a
    /// few times half a unit in the last place; 2.2e-8 was seen where more than the other tolerances was needed.
    /// </summary>
    private const double HeadRounding = 4.0 / (1 << 24);

    /// <summary>Parts of the largest loss of the batch. Seen: 8.9e-7.</summary>
    private const double LossTolerance = 1e-5;

    /// <summary>Parts of a tensor's largest parameter. Seen: 9.2e-8.</summary>
    private const double FreeTolerance = 1e-5;

    /// <summary>Parts of the largest running mean or variance of a layer.</summary>
    private const double StatisticsTolerance = 1e-5;

    /// <summary>Parts of a parameter's largest update so far.</summary>
    private const double UpdateTolerance = 4e-6;

    /// <summary>
    /// How often the largest of three random errors a real one may be: a rounded mean is off alike for all rows and places of a map. What the
    /// other tolerances left was at most 4.1 times of it over 216 definitions of seed 3, at biases of whose gradient a normalisation leaves next to
    /// nothing. <see cref="GeneratedGradientTests"/> compare normalised networks without it.
    /// </summary>
    private const double NoiseFactor = 10;

    /// <summary>Half a unit in the last place of a single.</summary>
    private const double HalfUlp = 1.0 / (1 << 24);

    /// <summary>What cancellation leaves of numbers around 1. Seen: 1.01e-7, where products are rounded before they are added, without fused multiply-add.</summary>
    private const double Rounding = 2e-7;

    /// <summary>Sums nearer to a jump of a derivative may fall on either side.</summary>
    private const double KinkDistance = 1e-4;

    private const int Steps = 3;

    private readonly Definition _definition;
    private readonly GeneratedModel _model;
    private readonly Random _random;
    private readonly ReferenceNetwork _reference;
    private readonly ReferenceTrainer _trainer;
    private readonly ReferenceNetwork _free;
    private readonly ReferenceTrainer _freeTrainer;
    private readonly RoundingRange _range;
    private readonly RoundingNoise _noise;
    private readonly Dictionary<string, double[]> _largestUpdate;

    public DifferentialCase(Definition definition, GeneratedModel model)
    {
        _definition = definition;
        _model = model;
        _random = new Random(definition.Seed);
        _reference = new ReferenceNetwork(definition.Spec);
        _free = new ReferenceNetwork(definition.Spec);
        _trainer = new ReferenceTrainer(_reference, definition.Spec.Optimizer, definition.Spec.Regularization);
        _range = new RoundingRange(definition.Spec);
        _noise = new RoundingNoise(definition.Spec);
        _freeTrainer = new ReferenceTrainer(_free, definition.Spec.Optimizer, definition.Spec.Regularization);
        _largestUpdate = _reference.Parameters.ToDictionary(parameter => parameter.Name, parameter => new double[parameter.Values.Length]);
    }

    private double LearningRate => _definition.Spec.Training.LearningRate.Value;

    private double L2 => _definition.Spec.Training.L2.Value;

    /// <summary>Whether the sequences of the batches have lengths of their own.</summary>
    private bool HasLengths => _definition.HasLengths;

    private bool RunsFreely => _definition.Spec is { Optimizer: SgdSpec, Regularization.L1: null };

    /// <summary>How often a step rounds a parameter: storing it, shrinking it by a decoupled decay, scaling it by a rounded norm (of hundreds of squares: 10 were seen).</summary>
    private int Roundings => 1 + (_definition.Spec.Optimizer is AdamWSpec or LionSpec ? 1 : 0) + (_definition.Spec.Regularization.MaxNorm is null ? 0 : 12);

    /// <summary>Compares everything; throws at the first difference.</summary>
    public void Run()
    {
        Assert.Equal(_reference.Parameters.Select(parameter => parameter.Name), _model.Layout.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(_reference.Parameters.Select(parameter => parameter.Shape), _model.Layout.Tensors.Select(tensor => tensor.Shape));
        RandomParameters.Fill(_reference, _random);
        _model.SetParameters(_reference);
        _model.CopyParametersTo(_free);
        ComparePrediction();
        _model.StartTraining(_definition.BatchRows);
        for (int step = 1; step <= Steps; step++)
        {
            CompareStep(step);
        }

        ArenaPadding.AssertZero(_model);
        if (RunsFreely)
        {
            foreach (ReferenceParameter parameter in _free.Parameters)
            {
                Comparison.Close($"{parameter.Name} after {Steps} free steps", parameter.Values, _model.Parameter(parameter.Name), FreeTolerance, Rounding);
            }
        }
    }

    private void ComparePrediction()
    {
        Batch batch = Batch.Draw(_definition.Spec, _definition.BatchRows, _random);
        double[][] expected = _reference.Forward(batch.Inputs);
        _model.Infer(batch);
        CompareOutputs(expected, _model.Outputs);
        float[] predicted = _model.Predict([.. batch.Inputs.SelectMany(row => row).Select(value => (float)value)]);
        if (_definition.BatchRows == 1)
        {
            // A tiny network predicts a single example in a straight line, which sums in another order.
            CompareOutputs(expected, [[.. predicted.Select(output => (double)output)]]);
        }
        else
        {
            Assert.Equal(_model.Outputs.SelectMany(row => row), predicted.Select(output => (double)output));
        }

        _model.Evaluate(batch);
        CompareOutputs(expected, _model.Outputs);
        Comparison.Close("loss of row ", _reference.RowLosses(batch.Inputs, batch.Targets), _model.RowLosses, LossTolerance, Rounding);
    }

    private void CompareOutputs(double[][] expected, double[][] actual)
    {
        double[] heads = _reference.HeadMagnitudes();
        for (int row = 0; row < expected.Length; row++)
        {
            Comparison.Close($"output of row {row}", expected[row], actual[row], OutputTolerance, Rounding + (HeadRounding * heads[row]));
        }
    }

    private void CompareStep(int step)
    {
        ulong seed = (ulong)_definition.Seed;
        _reference.IsTraining = true;
        _free.IsTraining = true;
        _model.CopyParametersTo(_reference);
        DropoutMasks.Set(_reference, _model, _definition.BatchRows, step, seed);
        DropoutMasks.Set(_free, _model, _definition.BatchRows, step, seed);
        Batch batch = Batch.DrawAwayFromKinks(_definition.Spec, _definition.BatchRows, _random, _reference, KinkDistance, HasLengths);
        _free.Lengths.Set(batch.Lengths);

        _model.Backpropagate(batch, step, seed);
        _model.Update(_model.Layout.Defaults, LearningRate);

        Comparison.Close($"step {step}: loss of row ", _reference.RowLosses(batch.Inputs, batch.Targets), _model.RowLosses, LossTolerance, Rounding);
        _reference.Backpropagate(batch.Inputs, batch.Targets);
        IReadOnlyList<double> noise = _noise.Widths(_reference, batch);
        for (int i = 0; i < noise.Count; i++)
        {
            ReferenceParameter parameter = _reference.Parameters[i];
            double[] gradient = _model.Gradient(parameter.Name);
            Comparison.Close(
                $"step {step}: gradient of {parameter.Name}",
                parameter.Gradient,
                gradient,
                relative: 0,
                (GradientTolerance * parameter.Magnitude.Max()) + (Rounding / batch.Rows) + (NoiseFactor * noise[i]));
            gradient.CopyTo(parameter.Gradient, 0);
        }

        double[][] before = [.. _reference.Parameters.Select(parameter => (double[])parameter.Values.Clone())];
        _range.Step(_reference);
        _trainer.Step(LearningRate, L2);
        for (int i = 0; i < before.Length; i++)
        {
            CompareUpdate(step, _reference.Parameters[i], before[i], _range.Widths[i]);
        }

        if (RunsFreely)
        {
            _free.Backpropagate(batch.Inputs, batch.Targets);
            _freeTrainer.Step(LearningRate, L2);
        }
    }

    private void CompareUpdate(int step, ReferenceParameter parameter, double[] before, double[] range)
    {
        if (!parameter.IsTrained)
        {
            Comparison.Close($"step {step}: {parameter.Name}", parameter.Values, _model.Parameter(parameter.Name), StatisticsTolerance, Rounding);
            return;
        }

        double[] largest = _largestUpdate[parameter.Name];
        for (int i = 0; i < largest.Length; i++)
        {
            largest[i] = Math.Max(largest[i], Math.Abs(parameter.Values[i] - before[i]));
        }

        Comparison.Within(
            $"step {step}: {parameter.Name}",
            parameter.Values,
            _model.Parameter(parameter.Name),
            i => (UpdateTolerance * largest[i]) + range[i] + (Roundings * HalfUlp * Math.Max(Math.Abs(parameter.Values[i]), Math.Abs(before[i]))));
    }
}
