using Roslearn.Generators.Parsing.Readers;

namespace Roslearn.Generators.Parsing;

/// <summary>What each attribute adds to the definition. An attribute without a row here means nothing to the generator.</summary>
internal static class AttributeTable
{
    public delegate void Reader(AttributeReader attribute, ModelBuilder model);

    /// <summary>One attribute.</summary>
    /// <param name="Read">What it adds.</param>
    /// <param name="IsRepeatable">May be written several times. Otherwise C# reports the second one, and it is left out.</param>
    public sealed record Row(Reader Read, bool IsRepeatable = false);

    public static readonly IReadOnlyDictionary<string, Row> Rows = new Dictionary<string, Row>(StringComparer.Ordinal)
    {
        ["Model"] = new((_, _) => { }),

        ["Input"] = new(InputReaders.Input),
        ["Tokens"] = new(InputReaders.Tokens),

        ["Hidden"] = new(LayerReaders.Hidden, IsRepeatable: true),
        ["Embedding"] = new(SequenceReaders.Embedding),
        ["Rnn"] = new(SequenceReaders.Rnn, IsRepeatable: true),
        ["Lstm"] = new(SequenceReaders.Lstm, IsRepeatable: true),
        ["Gru"] = new(SequenceReaders.Gru, IsRepeatable: true),
        ["Stateful"] = new(SequenceReaders.Stateful),
        ["Residual"] = new(ConvolutionReaders.Residual, IsRepeatable: true),
        ["Conv2D"] = new(ConvolutionReaders.Conv2D, IsRepeatable: true),
        ["Conv1D"] = new(ConvolutionReaders.Conv1D, IsRepeatable: true),
        ["SeparableConv2D"] = new(ConvolutionReaders.SeparableConv2D, IsRepeatable: true),
        ["MaxPool"] = new(ConvolutionReaders.MaxPool, IsRepeatable: true),
        ["AveragePool"] = new(ConvolutionReaders.AveragePool, IsRepeatable: true),
        ["GlobalMaxPool"] = new(ConvolutionReaders.GlobalMaxPool, IsRepeatable: true),
        ["GlobalAveragePool"] = new(ConvolutionReaders.GlobalAveragePool, IsRepeatable: true),
        ["Dropout"] = new(LayerReaders.Dropout, IsRepeatable: true),
        ["BatchNorm"] = new(NormalizationReaders.BatchNorm, IsRepeatable: true),
        ["LayerNorm"] = new(NormalizationReaders.LayerNorm, IsRepeatable: true),
        ["Activate"] = new(NormalizationReaders.Activate, IsRepeatable: true),
        ["Layers"] = new(LayerReaders.Layers, IsRepeatable: true),
        ["Activation"] = new(LayerReaders.Activation),
        ["Init"] = new(LayerReaders.Init),

        ["Classes"] = new(HeadReaders.Classes),
        ["Output"] = new(HeadReaders.Output),

        ["Sgd"] = new(OptimizerReaders.Sgd),
        ["Adam"] = new(OptimizerReaders.Adam),
        ["AmsGrad"] = new(OptimizerReaders.AmsGrad),
        ["AdamW"] = new(OptimizerReaders.AdamW),
        ["NAdam"] = new(OptimizerReaders.NAdam),
        ["RAdam"] = new(OptimizerReaders.RAdam),
        ["Adagrad"] = new(OptimizerReaders.Adagrad),
        ["RmsProp"] = new(OptimizerReaders.RmsProp),
        ["Adadelta"] = new(OptimizerReaders.Adadelta),
        ["Lion"] = new(OptimizerReaders.Lion),

        ["LearningRate"] = new(TrainingReaders.LearningRate),
        ["LearningRateDecay"] = new(ScheduleReaders.StepDecay),
        ["MultiStepDecay"] = new(ScheduleReaders.MultiStepDecay),
        ["ExponentialDecay"] = new(ScheduleReaders.ExponentialDecay),
        ["CosineDecay"] = new(ScheduleReaders.CosineDecay),
        ["CosineRestarts"] = new(ScheduleReaders.CosineRestarts),
        ["LinearDecay"] = new(ScheduleReaders.LinearDecay),
        ["OneCycle"] = new(ScheduleReaders.OneCycle),
        ["ReduceOnPlateau"] = new(ScheduleReaders.ReduceOnPlateau),
        ["WarmUp"] = new(ScheduleReaders.WarmUp),
        ["ValidationSplit"] = new(TrainingReaders.ValidationSplit),
        ["EarlyStopping"] = new(TrainingReaders.EarlyStopping),
        ["BatchSize"] = new(TrainingReaders.BatchSize),
        ["Epochs"] = new(TrainingReaders.Epochs),
        ["Seed"] = new(TrainingReaders.Seed),
        ["L2"] = new(TrainingReaders.L2),

        ["L1"] = new(RegularizationReaders.L1),
        ["ClipNorm"] = new(RegularizationReaders.ClipNorm),
        ["ClipValue"] = new(RegularizationReaders.ClipValue),
        ["MaxNorm"] = new(RegularizationReaders.MaxNorm),
        ["LabelSmoothing"] = new(RegularizationReaders.LabelSmoothing),
        ["ClassWeights"] = new(RegularizationReaders.ClassWeights),
    };
}
