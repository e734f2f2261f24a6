using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads penalties, bounds, and what changes a classifier's loss.</summary>
internal static class RegularizationReaders
{
    public static void L1(AttributeReader attribute, ModelBuilder model) =>
        model.Regularization = model.Regularization with { L1 = attribute.Double("lambda", Defaults.L1) };

    public static void ClipNorm(AttributeReader attribute, ModelBuilder model)
    {
        if (model.IsFirstClip(attribute))
        {
            model.Regularization = model.Regularization with { ClipNorm = attribute.Double("maximum", Defaults.Clip) };
        }
    }

    public static void ClipValue(AttributeReader attribute, ModelBuilder model)
    {
        if (model.IsFirstClip(attribute))
        {
            model.Regularization = model.Regularization with { ClipValue = attribute.Double("maximum", Defaults.Clip) };
        }
    }

    public static void MaxNorm(AttributeReader attribute, ModelBuilder model) =>
        model.Regularization = model.Regularization with { MaxNorm = attribute.Double("maximum", Defaults.MaxNorm) };

    public static void LabelSmoothing(AttributeReader attribute, ModelBuilder model)
    {
        Setting<double> smoothing = attribute.Double("smoothing", Defaults.LabelSmoothing);
        model.ChangeClasses(attribute, classes => classes with { LabelSmoothing = smoothing });
    }

    public static void ClassWeights(AttributeReader attribute, ModelBuilder model)
    {
        EquatableArray<Setting<double>> weights = attribute.Doubles("weights");
        model.ChangeClasses(attribute, classes => classes with { ClassWeights = weights }, weights.Count);
    }
}
