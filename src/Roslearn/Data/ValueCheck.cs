using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>Finds values that a model cannot use, and says so with their position.</summary>
internal static class ValueCheck
{
    private const string Finite = "a finite number";

    /// <summary>Throws for an input that is NaN or infinite.</summary>
    /// <param name="values">Whole examples.</param>
    /// <param name="firstExample">The position of the first.</param>
    /// <param name="contract">What the model needs.</param>
    /// <param name="argument">The argument to blame.</param>
    public static void Inputs<TInput>(ReadOnlySpan<TInput> values, int firstExample, DataContract contract, string argument)
        where TInput : unmanaged
    {
        int bad = IndexOfNonFinite(values);
        if (bad >= 0)
        {
            Throw($"{argument}: inputs", values[bad], bad, firstExample, contract.InputSize, Finite, argument);
        }

        bad = IndexOfBadToken(values, contract.Vocabulary ?? 0);
        if (bad >= 0)
        {
            Throw($"{argument}: inputs", values[bad], bad, firstExample, contract.InputSize, Token(contract.Vocabulary ?? 0), argument);
        }
    }

    /// <summary>Throws for the value among the inputs of a prediction that is NaN or infinite, or no token of the vocabulary.</summary>
    /// <inheritdoc cref="Inputs"/>
    public static void PredictionInputs<TInput>(ReadOnlySpan<TInput> values, int firstExample, int inputSize, int vocabulary, string argument)
        where TInput : unmanaged
    {
        int bad = IndexOfNonFinite(values);
        if (bad >= 0)
        {
            Throw(argument, values[bad], bad, firstExample, inputSize, Finite, argument);
        }

        bad = IndexOfBadToken(values, vocabulary);
        Throw(argument, values[bad], bad, firstExample, inputSize, Token(vocabulary), argument);
    }

    /// <summary>The position of the first value that is no token of the vocabulary, or -1; -1 too if values are no tokens.</summary>
    public static int IndexOfBadToken<TInput>(ReadOnlySpan<TInput> values, int vocabulary)
        where TInput : unmanaged =>
        typeof(TInput) == typeof(int) ? MemoryMarshal.Cast<TInput, int>(values).IndexOfAnyExceptInRange(0, vocabulary - 1) : -1;

    private static string Token(int vocabulary) => $"a token from 0 to {vocabulary - 1}";

    /// <summary>Throws for a target that is no class index, not finite, or no probability where one is needed.</summary>
    /// <inheritdoc cref="Inputs"/>
    public static void Targets<TTarget>(ReadOnlySpan<TTarget> values, int firstExample, DataContract contract, string argument)
        where TTarget : unmanaged
    {
        int bad = IndexOfBadClass(values, contract);
        if (bad >= 0)
        {
            Throw($"{argument}: targets", values[bad], bad, firstExample, contract.TargetSize, $"a class index from 0 to {contract.Classes - 1}", argument);
        }

        bad = IndexOfNonFinite(values);
        if (bad >= 0)
        {
            Throw($"{argument}: targets", values[bad], bad, firstExample, contract.TargetSize, Finite, argument);
        }

        if (contract.TargetsAreProbabilities && typeof(TTarget) == typeof(float))
        {
            bad = MemoryMarshal.Cast<TTarget, float>(values).IndexOfAnyExceptInRange(0f, 1f);
            if (bad >= 0)
            {
                Throw($"{argument}: targets", values[bad], bad, firstExample, contract.TargetSize, "a probability from 0 to 1", argument);
            }
        }
    }

    /// <summary>The position of the first value that is no class index of the model, or -1; -1 too if targets are no class indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfBadClass<TTarget>(ReadOnlySpan<TTarget> values, DataContract contract)
        where TTarget : unmanaged
    {
        if (typeof(TTarget) != typeof(int) || contract.Classes is not int classes)
        {
            return -1;
        }

        ReadOnlySpan<int> labels = MemoryMarshal.Cast<TTarget, int>(values);
        return labels.Length == 1
            ? (uint)labels[0] < (uint)classes ? -1 : 0
            : labels.IndexOfAnyExceptInRange(0, classes - 1);
    }

    /// <summary>Looks at class indices once more, since generated code uses them unchecked.</summary>
    /// <exception cref="InvalidOperationException">One is out of range by now.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StillClasses<TTarget>(ReadOnlySpan<TTarget> targets, int position, DataContract contract)
        where TTarget : unmanaged
    {
        if (IndexOfBadClass(targets, contract) >= 0)
        {
            ThrowChanged(position, contract);
        }
    }

    /// <summary>The position of the first NaN or infinity, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfNonFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? FiniteScan.IndexOfNonFinite(MemoryMarshal.Cast<T, float>(values)) : -1;

    private static void ThrowChanged(int position, DataContract contract) => throw new InvalidOperationException(
        $"the targets of example {position} were changed while {contract.Model} used them: expected class indices from 0 to {contract.Classes - 1}");

    private static void Throw<T>(string what, T value, int index, int firstExample, int size, string expected, string argument)
        where T : unmanaged
    {
        long position = (long)firstExample * size + index;
        string example = size == 1 ? "" : $" (example {position / size}, value {position % size})";
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"{what}[{position}]{example} is {value}, expected {expected}"), argument);
    }
}
