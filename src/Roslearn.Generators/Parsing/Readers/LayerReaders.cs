using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the attributes that make up the layers, and the model-wide ones that apply to all of them.</summary>
internal static class LayerReaders
{
    public static void Hidden(AttributeReader attribute, ModelBuilder model)
    {
        Setting<int> activation = attribute.Int("Activation", (int)Defaults.Activation);
        EquatableArray<Setting<int>> units = attribute.Ints("units");
        model.Layers.AddLayers(
            attribute.Origin,
            DefinitionText.Attribute(attribute.Name, units.Select(width => width.Value)),
            units.Select(width => new HiddenSpec(width.Value, activation, Initializer: null, width.Origin, Origin.None)));
    }

    public static void Dropout(AttributeReader attribute, ModelBuilder model)
    {
        Setting<double> rate = attribute.Double("rate", Defaults.Dropout);
        model.Layers.AddFollower(new DropoutSpec(rate.Value, attribute.Origin with { Argument = "rate" }, Origin.None));
    }

    public static void Layers(AttributeReader attribute, ModelBuilder model)
    {
        int count = attribute.Int("count", Defaults.Layers).Value;
        model.Layers.AddRepeat(new Repeat(count, attribute.Origin with { Argument = "count" }));
    }

    public static void Activation(AttributeReader attribute, ModelBuilder model) =>
        model.Activation = attribute.Int("activation", (int)Defaults.Activation);

    public static void Init(AttributeReader attribute, ModelBuilder model) =>
        model.Initializer = attribute.Int("initializer", 0);
}
