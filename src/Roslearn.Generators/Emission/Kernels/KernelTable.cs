using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Which emitter writes which kind of kernel.</summary>
internal static class KernelTable
{
    private static readonly Dictionary<Type, IKernelEmitter> Rows = new()
    {
        [typeof(DenseForward)] = new DenseForwardEmitter(),
        [typeof(DenseInputGradient)] = new DenseInputGradientEmitter(),
        [typeof(PackedInputGradient)] = new PackedInputGradientEmitter(),
        [typeof(DenseWeightGradient)] = new DenseWeightGradientEmitter(),
        [typeof(BiasGradient)] = new BiasGradientEmitter(),
        [typeof(MapCopy)] = new MapCopyEmitter(),
        [typeof(ConvolutionForward)] = new ConvolutionForwardEmitter(),
        [typeof(ConvolutionPool)] = new ConvolutionPoolEmitter(),
        [typeof(ConvolutionInputGradient)] = new ConvolutionInputGradientEmitter(),
        [typeof(ConvolutionWeightGradient)] = new ConvolutionWeightGradientEmitter(),
        [typeof(MapBiasGradient)] = new MapBiasGradientEmitter(),
        [typeof(DepthwiseForward)] = new DepthwiseForwardEmitter(),
        [typeof(DepthwiseInputGradient)] = new DepthwiseInputGradientEmitter(),
        [typeof(DepthwiseWeightGradient)] = new DepthwiseWeightGradientEmitter(),
        [typeof(SumForward)] = new SumForwardEmitter(),
        [typeof(ShareGradient)] = new ShareGradientEmitter(),
        [typeof(PoolForward)] = new PoolForwardEmitter(),
        [typeof(PoolGradient)] = new PoolGradientEmitter(),
        [typeof(ActivationForward)] = new ActivationForwardEmitter(),
        [typeof(ActivationGradient)] = new ActivationGradientEmitter(),
        [typeof(DropoutForward)] = new DropoutForwardEmitter(),
        [typeof(DropoutGradient)] = new DropoutGradientEmitter(),
        [typeof(BatchMoments)] = new BatchMomentsEmitter(),
        [typeof(BatchNormForward)] = new BatchNormForwardEmitter(),
        [typeof(BatchNormPrediction)] = new BatchNormPredictionEmitter(),
        [typeof(BatchNormSums)] = new BatchNormSumsEmitter(),
        [typeof(BatchNormInputGradient)] = new BatchNormInputGradientEmitter(),
        [typeof(LayerNormForward)] = new LayerNormForwardEmitter(),
        [typeof(LayerNormSums)] = new LayerNormSumsEmitter(),
        [typeof(LayerNormInputGradient)] = new LayerNormInputGradientEmitter(),
        [typeof(TileSum)] = new TileSumEmitter(),
        [typeof(ArrangeForward)] = new ArrangeForwardEmitter(),
        [typeof(ArrangeGradient)] = new ArrangeGradientEmitter(),
        [typeof(EmbeddingForward)] = new EmbeddingForwardEmitter(),
        [typeof(EmbeddingGradient)] = new EmbeddingGradientEmitter(),
        [typeof(TokenSums)] = new TokenSumsEmitter(),
        [typeof(FoldedEmbeddingGradient)] = new FoldedEmbeddingGradientEmitter(),
        [typeof(RecurrentForward)] = new RecurrentForwardEmitter(),
        [typeof(RecurrentPair)] = new RecurrentPairEmitter(),
        [typeof(RecurrentGradient)] = new RecurrentGradientEmitter(),
        [typeof(CellForward)] = new CellForwardEmitter(),
        [typeof(CellGradient)] = new CellGradientEmitter(),
        [typeof(ResetRecurrentForward)] = new ResetRecurrentForwardEmitter(),
        [typeof(ResetRecurrentGradient)] = new ResetRecurrentGradientEmitter(),
        [typeof(ResetGates)] = new ResetGatesEmitter(),
        [typeof(ResetState)] = new ResetStateEmitter(),
        [typeof(ResetStateGradient)] = new ResetStateGradientEmitter(),
        [typeof(ResetGatesGradient)] = new ResetGatesGradientEmitter(),
        [typeof(LastStepForward)] = new LastStepForwardEmitter(),
        [typeof(LastStepGradient)] = new LastStepGradientEmitter(),
        [typeof(FlattenStep)] = new FlattenStepEmitter(),
        [typeof(JoinColumns)] = new JoinColumnsEmitter(),
        [typeof(AddTo)] = new AddToEmitter(),
        [typeof(CriterionKernel)] = new CriterionEmitter(),
        [typeof(OptimizerKernel)] = new Optimizers.OptimizerEmitter(),
    };

    public static IKernelEmitter Of(Kernel kernel) => Rows[kernel.GetType()];
}
