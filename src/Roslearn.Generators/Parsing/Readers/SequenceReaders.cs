using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the attributes of the layers over sequences.</summary>
internal static class SequenceReaders
{
    public static void Embedding(AttributeReader attribute, ModelBuilder model)
    {
        Setting<int> dimension = attribute.Int("dimension", 0);
        model.Layers.AddLayers(
            attribute.Origin,
            DefinitionText.Attribute(attribute.Name),
            [new EmbeddingSpec(dimension.Value, Initializer: null, dimension.IsWritten ? dimension.Origin : attribute.Origin, Origin.None)]);
    }

    public static void Stateful(AttributeReader attribute, ModelBuilder model) => model.Stateful = attribute.Origin;

    public static void Rnn(AttributeReader attribute, ModelBuilder model) => Recurrent(RecurrentCell.Rnn, attribute, model);

    public static void Lstm(AttributeReader attribute, ModelBuilder model) => Recurrent(RecurrentCell.Lstm, attribute, model);

    public static void Gru(AttributeReader attribute, ModelBuilder model) => Recurrent(RecurrentCell.Gru, attribute, model);

    private static void Recurrent(RecurrentCell cell, AttributeReader attribute, ModelBuilder model)
    {
        EquatableArray<Setting<int>> units = attribute.Ints("units");
        Setting<int> activation = attribute.Int("Activation", (int)Defaults.RecurrentActivation);
        bool isBidirectional = attribute.Bool("Bidirectional", false).Value;
        Setting<double> dropout = attribute.Double("Dropout", Defaults.RecurrentDropout), forgetBias = attribute.Double("ForgetBias", Defaults.ForgetBias);
        bool resetsAfter = attribute.Bool("ResetAfter", Defaults.GruResetAfter).Value;
        model.Layers.AddLayers(
            attribute.Origin,
            DefinitionText.Attribute(attribute.Name, units.Select(width => width.Value)),
            units.Select(width => new RecurrentSpec(cell, width.Value, activation, isBidirectional, Initializer: null, width.Origin, Origin.None)
            {
                Dropout = dropout,
                ForgetBias = forgetBias,
                ResetsAfter = resetsAfter,
            }),
            between: dropout.Value == 0 ? null : new DropoutSpec(dropout.Value, dropout.Origin, Origin.None));
    }
}
