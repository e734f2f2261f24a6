using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Writes the method of one kind of kernel, and what a call passes besides the operands.</summary>
internal interface IKernelEmitter
{
    /// <summary>Writes the method with its contract above it.</summary>
    void Method(CodeWriter code, Kernel kernel);

    /// <summary>The arguments after the operands: the rows at hand, and whatever else the kernel takes of the workspace.</summary>
    string TrailingArguments(KernelCall call);
}

/// <summary>The usual emitter: typed, and its calls end in the number of rows.</summary>
internal abstract class KernelEmitter<TKernel> : IKernelEmitter
    where TKernel : Kernel
{
    void IKernelEmitter.Method(CodeWriter code, Kernel kernel) => Method(code, (TKernel)kernel);

    public virtual string TrailingArguments(KernelCall call) => "rows";

    protected abstract void Method(CodeWriter code, TKernel kernel);

    /// <summary>What a contract says of columns that may be a part of a row.</summary>
    protected static string Of(int part, int columns) => part == columns ? Literal.Of(part) : $"{Literal.Of(part)} of {Literal.Of(columns)}";

    /// <summary>Opens the method of a kernel with its contract.</summary>
    protected static CodeWriter.Block Open(CodeWriter code, Kernel kernel, string contract, string parameters)
    {
        code.Line($"// {contract}");
        code.Line(Names.KernelAttribute);
        code.Line($"private static void {kernel.Name}<TLane>({parameters})");
        return code.Open("    " + Names.LaneConstraint);
    }
}
