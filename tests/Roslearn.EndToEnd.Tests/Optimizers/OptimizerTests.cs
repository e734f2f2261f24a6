using EndToEnd.Definitions;
using EndToEnd.Harness;
using EndToEnd.Reference;
using Roslearn.Reference;

namespace EndToEnd.Optimizers;

/// <summary>Every generated optimizer: against the published check values, and over many steps against the reference.</summary>
public class OptimizerTests
{
    private const int Steps = 50;
    private const int Rows = 6;

    /// <summary>Fifty roundings of parameters around 1, and of the states.</summary>
    private const double Tolerance = 2e-5;

    /// <summary>With an ε that counts, so that where it is added shows, and no rate of 1, so that where it multiplies does.</summary>
    private static readonly Dictionary<string, (OptimizerSpec Rule, double LearningRate)> Rules = new()
    {
        ["Sgd"] = (Specs.Sgd(0.8, 0.25), 0.01),
        ["Nesterov"] = (Specs.Sgd(0.8, nesterov: true), 0.01),
        ["Adam"] = (Specs.Adam(0.8, 0.95, 0.01), 0.01),
        ["AmsGrad"] = (Specs.AmsGrad(0.8, 0.5, 0.01), 0.01),
        ["AdamW"] = (Specs.AdamW(0.8, 0.95, 0.01, 0.5), 0.01),
        ["NAdam"] = (Specs.NAdam(0.8, 0.95, 0.01, 0.05), 0.01),
        ["RAdam"] = (Specs.RAdam(0.8, 0.9, 0.01), 0.01),
        ["Adagrad"] = (Specs.Adagrad(0.05, 0.1, 0.01), 0.05),
        ["RmsProp"] = (Specs.RmsProp(0.9, 0.5, 0.01), 0.005),
        ["Centered"] = (Specs.RmsProp(0.9, 0.5, 0.01, centered: true), 0.002),
        ["Adadelta"] = (Specs.Adadelta(0.8, 1e-4), 0.5),
        ["Lion"] = (Specs.Lion(0.8, 0.95, 0.5), 0.002),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(CheckValues.Names), MemberType = typeof(CheckValues))]
    public void ThreeSteps_GiveCheckValue(string name)
    {
        // Inputs ±√½ and targets 0: the gradient of the weight is the weight, that of the bias is 0, and both stay exact.
        CheckValue check = CheckValues.Of(name);
        ModelSpec spec = Specs.Model(1, [], Specs.Output(1), check.Optimizer, Specs.Training(check.LearningRate, 2, epochs: 3));
        using ModelAssembly assembly = ModelAssembly.Of([new Definition(spec, TextStyle.Plain, 2, 0)]);
        GeneratedModel model = assembly.Create("Net");
        model.Write(model.ParameterArena, "output.weight", [1]);
        double x = Math.Sqrt(0.5);

        model.Train(new Batch([[x], [-x]], [[0], [0]]));

        Assert.Equal(check.Expected, model.Parameter("output.weight")[0], 2e-7);
        Assert.Equal(0, model.Parameter("output.bias")[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FiftyRandomSteps_EqualReference(string name)
    {
        (OptimizerSpec rule, double learningRate) = Rules[name];
        ModelSpec spec = Specs.Model(5, [Specs.Hidden(19, Activation.Tanh)], Specs.Output(3), rule, Specs.Training(learningRate, Rows, l2: 0.02));
        using ModelAssembly assembly = ModelAssembly.Of([new Definition(spec, TextStyle.Plain, Rows, 0)]);
        GeneratedModel model = assembly.Create("Net");
        var random = new Random(1);
        var network = new ReferenceNetwork(spec);
        var trainer = new ReferenceTrainer(network, rule);
        RandomParameters.Fill(network, random);
        model.SetParameters(network);
        double[][] before = [.. network.Parameters.Select(parameter => (double[])parameter.Values.Clone())];
        model.StartTraining(Rows);

        for (int step = 1; step <= Steps; step++)
        {
            model.Backpropagate(Batch.Draw(spec, Rows, random), step);
            model.Update(model.Layout.Defaults, learningRate);
            foreach (ReferenceParameter parameter in network.Parameters)
            {
                model.Gradient(parameter.Name).CopyTo(parameter.Gradient, 0);
            }

            trainer.Step(learningRate, spec.Training.L2.Value);
        }

        foreach ((ReferenceParameter parameter, double[] start) in network.Parameters.Zip(before))
        {
            Assert.True(parameter.Values.Zip(start, (now, then) => Math.Abs(now - then)).Max() > 1000 * Tolerance, $"{parameter.Name} hardly moved");
            Differential.Comparison.Within(parameter.Name, parameter.Values, model.Parameter(parameter.Name), _ => Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ZeroGradients_LeaveParametersFiniteWithoutEpsilon(string name)
    {
        ModelSpec spec = Specs.Model(3, [Specs.Hidden(5)], Specs.Output(2), Rules[name].Rule, Specs.Training());
        using ModelAssembly assembly = ModelAssembly.Of([new Definition(spec, TextStyle.Plain, 4, 0)]);
        GeneratedModel model = assembly.Create("Net");
        model.ParameterArena.Clear();
        model.RefreshTransposed();
        var zeros = new Batch([[1, 2, 3], [1, 2, 3]], [[0, 0], [0, 0]]);
        model.StartTraining(2);

        for (int step = 1; step <= 3; step++)
        {
            model.Backpropagate(zeros, step);
            Roslearn.TrainingOptions defaults = model.Layout.Defaults;
            model.Update(defaults with { Epsilon = 0, InitialAccumulator = 0 }, 0.1);
        }

        Assert.All(model.ParameterArena.ToArray(), value => Assert.Equal(0, value));
    }
}
