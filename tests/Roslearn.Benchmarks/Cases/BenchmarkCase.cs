namespace Roslearn.Benchmarks.Cases;

/// <summary>One thing to time: a model at a batch size, to train or to predict with.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Model">The class of the model.</param>
/// <param name="Batch">Examples of a training step or of one call of <c>Predict</c>.</param>
/// <param name="Sizes">The widths of the layers, inputs first.</param>
/// <param name="Create">Makes the model.</param>
internal sealed record BenchmarkCase(string Name, Type Model, int Batch, int[] Sizes, Func<IModel<float, int>> Create)
{
    /// <summary>What a case name starts with that times <c>Predict</c>.</summary>
    public const string PredictionPrefix = "infer-";

    public bool IsPrediction => Name.StartsWith(PredictionPrefix, StringComparison.Ordinal);

    public int Inputs => Sizes[0];

    public int Classes => Sizes[^1];

    /// <summary>Multiply-adds of the products of one example, layer by layer.</summary>
    public double[] Products { get; init; } = [.. Sizes.Zip(Sizes.Skip(1), (inputs, outputs) => (double)inputs * outputs)];

    /// <summary>
    /// Floating-point operations of one call: useful multiply-adds of the products, times 2. Training takes three products a
    /// layer, but nobody wants the gradient of the inputs.
    /// </summary>
    public double Flops => 2.0 * Batch * (IsPrediction ? Products.Sum() : (3 * Products.Sum()) - Products[0]);

    /// <summary>Makes a case, and checks that the sizes are those of the model.</summary>
    /// <param name="name">As on the command line.</param>
    /// <param name="batch">Examples of one call.</param>
    /// <param name="parameterCount">The generated constant of <typeparamref name="TModel"/>.</param>
    /// <param name="sizes">The widths of the layers, inputs first.</param>
    public static BenchmarkCase Of<TModel>(string name, int batch, int parameterCount, params int[] sizes)
        where TModel : class, IModel<float, int>
    {
        int expected = sizes.Zip(sizes.Skip(1), (inputs, outputs) => (inputs + 1) * outputs).Sum();
        return expected == parameterCount
            ? new BenchmarkCase(name, typeof(TModel), batch, sizes, Factory<TModel>.Create)
            : throw new ArgumentException(
                $"sizes of {name} make {expected} parameters, expected {parameterCount}, as {typeof(TModel).Name} has", nameof(sizes));
    }

    /// <summary>Makes a case of a network with convolutions, which a list of widths does not describe.</summary>
    /// <param name="name">As on the command line.</param>
    /// <param name="batch">Examples of one call.</param>
    /// <param name="inputs">Numbers of an example.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="products">Multiply-adds of an example, layer by layer.</param>
    public static BenchmarkCase OfPictures<TModel>(string name, int batch, int inputs, int classes, params double[] products)
        where TModel : class, IModel<float, int> =>
        new(name, typeof(TModel), batch, [inputs, classes], Factory<TModel>.Create) { Products = products };

    private static class Factory<TModel>
        where TModel : class, IModel<float, int>
    {
        public const ulong Seed = 1;

        public static IModel<float, int> Create() => (TModel)Activator.CreateInstance(typeof(TModel), Seed)!;
    }
}
