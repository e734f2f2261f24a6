using System.Reflection;
using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Effects;

/// <summary>Every argument of every attribute changes what is generated or learnt; one without a case here fails.</summary>
public class AttributeEffectTests
{
    private const int Rows = 40;
    [Fact]
    public void EveryArgumentOfEveryAttribute_HasACase() =>
        Assert.Equal(Arguments().Order(StringComparer.Ordinal), AttributeCases.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryArgumentOfEveryAttribute_ChangesSomething()
    {
        string[] definitions = [.. AttributeCases.All.Values.SelectMany(its => (string[])[its.Before, its.After]).Distinct()];
        using ModelAssembly models = ModelAssembly.OfText(
            string.Concat(definitions.Select((definition, i) => $"{definition}\npublic sealed partial class Model{i};\n")));
        Dictionary<string, string> fingerprints = definitions.Index().ToDictionary(its => its.Item, its => Fingerprint(models, $"Model{its.Index}"));

        Assert.Empty(AttributeCases.All.Where(its => fingerprints[its.Value.Before] == fingerprints[its.Value.After]).Select(its => its.Key));
        Assert.Equal(fingerprints[AttributeCases.Base], Fingerprint(models, $"Model{Array.IndexOf(definitions, AttributeCases.Base)}"));
    }

    /// <summary>"Hidden.Units" and so on; the name alone of an attribute without arguments.</summary>
    private static IEnumerable<string> Arguments() => typeof(ModelAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)))
        .SelectMany(type =>
        {
            string name = type.Name[..^nameof(Attribute).Length];
            PropertyInfo[] properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            return properties.Length == 0 ? [name] : properties.Select(property => $"{name}.{property.Name}");
        });

    /// <summary>Shapes, initial weights, what a training makes of them, and how long it takes.</summary>
    private static string Fingerprint(ModelAssembly models, string name)
    {
        if (!models.Class(name).GetInterfaces().Any(type => type.Name.StartsWith("IModel", StringComparison.Ordinal)))
        {
            return "no model";
        }

        GeneratedModel model = models.Create(name);
        string shapes = string.Join(' ', model.Layout.Tensors.Select(tensor => $"{tensor.Name}[{string.Join(',', tensor.Shape)}]"));
        string initial = Bits.Hash(model.ParameterArena.ToArray());
        TrainingHistory history = model.Train(LayoutBatch.Draw(model.Layout, Rows));
        return $"{shapes} {initial} {Bits.Hash(model.ParameterArena.ToArray())} {history.Epochs.Count}";
    }
}
