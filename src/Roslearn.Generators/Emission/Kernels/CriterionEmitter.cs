using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Outputs, losses and the gradient that starts the backward pass.</summary>
internal sealed class CriterionEmitter : KernelEmitter<CriterionKernel>
{
    public override string TrailingArguments(KernelCall call) =>
        ((CriterionKernel)call.Kernel).Part == CriterionPart.Predict
            ? "rows"
            : "rows, work, first" + CriterionStep.Argument(((CriterionKernel)call.Kernel).Criterion);

    protected override void Method(CodeWriter code, CriterionKernel kernel)
    {
        switch (kernel.Criterion)
        {
            case CrossEntropy { IsWeighted: true } criterion when kernel.Part != CriterionPart.Predict:
                WeightedCrossEntropyEmitter.Method(code, criterion, kernel.Part, contract => OpenPart(code, kernel, contract));
                break;
            case CrossEntropy criterion:
                CrossEntropyEmitter.Method(code, criterion, kernel.Part, contract => OpenPart(code, kernel, contract));
                break;
            case BinaryCrossEntropy criterion:
                ElementLossEmitter.Method(code, criterion, LossFormulas.BinaryCrossEntropy, kernel.Part, contract => OpenPart(code, kernel, contract));
                break;
            case ElementLoss criterion:
                ElementLossEmitter.Method(code, criterion, LossFormulas.Of(criterion.Kind), kernel.Part, contract => OpenPart(code, kernel, contract));
                break;
            default:
                throw new InvalidOperationException($"{kernel.Criterion.GetType().Name} has no emitter");
        }
    }

    private static CodeWriter.Block OpenPart(CodeWriter code, CriterionKernel kernel, string contract) => Open(
        code,
        kernel,
        contract,
        kernel.Part == CriterionPart.Predict
            ? "ref float outputs, int rows"
            : "ref float outputs, ref float gradients, int rows, Workspace work, int first" + CriterionStep.Parameter(kernel.Criterion));
}
