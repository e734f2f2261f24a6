using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>One call of a kernel over the rows at hand.</summary>
/// <param name="Kernel">What to call.</param>
/// <param name="Operands">The names of the buffers, parameters and copies it takes, in the kernel's order.</param>
/// <param name="Layer">The layer it belongs to, for the comment above the call.</param>
/// <param name="Index">Which of the model's dropout layers, where the kernel asks.</param>
public sealed record KernelCall(Kernel Kernel, EquatableArray<string> Operands, string Layer, int Index = 0);

/// <summary>A pass: its calls in order, and the workspace they use.</summary>
public sealed record Pass(WorkspaceLayout Workspace, EquatableArray<KernelCall> Calls);

/// <summary>The gradient and update of one dense layer's parameters, cut into tasks of weight rows.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Bias">Its bias, updated with the first rows.</param>
/// <param name="Transposed">The copy to refresh, if there is one.</param>
/// <param name="WeightGradient">The kernel.</param>
/// <param name="BiasGradient">The kernel.</param>
/// <param name="Input">The buffer that the layer read.</param>
/// <param name="OutputGradient">The buffer with the gradient of what it made.</param>
/// <param name="FirstTask">The number of its first task.</param>
/// <param name="Tasks">How many tasks it has.</param>
public sealed record DenseUpdate(
    string Layer,
    ParameterBlock Weight,
    ParameterBlock Bias,
    TransposedBlock? Transposed,
    DenseWeightGradient WeightGradient,
    BiasGradient BiasGradient,
    string Input,
    string OutputGradient,
    int FirstTask,
    int Tasks);
