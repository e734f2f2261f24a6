using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>Layer normalisation (Ba, Kiros and Hinton 2016) of one vector of features: y = γ·x̂ + β with x̂ = (x − mean) / √(variance + ε). Padding of x̂, y and dx is zero.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LayerNormalization
{
    /// <summary>Normalises one vector.</summary>
    /// <param name="x">What is normalised.</param>
    /// <param name="weight">γ.</param>
    /// <param name="bias">β.</param>
    /// <param name="normalized">Receives x̂; may be <paramref name="y"/> where nobody wants it, and <paramref name="x"/>.</param>
    /// <param name="y">Receives the result.</param>
    /// <param name="features">Its elements.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <returns>1 / √(variance + ε).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Normalize<TLane>(ref float x, ref float weight, ref float bias, ref float normalized, ref float y, int features, float epsilon)
        where TLane : struct, ILane<TLane>
    {
        int columns = Columns(features);
        TLane mean = TLane.Broadcast(Reduction.Sum<TLane>(ref x, columns) / features);
        for (int i = 0; i < columns; i += TLane.Count)
        {
            TLane.And(Padding.Inside<TLane>(i, features), TLane.Load(ref Unsafe.Add(ref x, i)) - mean).Store(ref Unsafe.Add(ref normalized, i));
        }

        float variance = (float)(Reduction.SumOfSquares<TLane>(ref normalized, columns) / features);
        float scale = 1f / MathF.Sqrt(variance + epsilon);
        TLane factor = TLane.Broadcast(scale);
        for (int i = 0; i < columns; i += TLane.Count)
        {
            TLane value = TLane.Load(ref Unsafe.Add(ref normalized, i)) * factor;
            value.Store(ref Unsafe.Add(ref normalized, i));
            TLane.MultiplyAdd(value, TLane.Load(ref Unsafe.Add(ref weight, i)), TLane.Load(ref Unsafe.Add(ref bias, i))).Store(ref Unsafe.Add(ref y, i));
        }

        return scale;
    }

    /// <summary>With g = γ·dy: dx = (g − mean(g) − x̂·mean(g·x̂)) / √(variance + ε).</summary>
    /// <param name="dy">The gradient of the result; zero in the padding.</param>
    /// <param name="weight">γ.</param>
    /// <param name="normalized">x̂.</param>
    /// <param name="scale">What <see cref="Normalize"/> returned.</param>
    /// <param name="dx">Receives the gradient of x.</param>
    /// <param name="features">The elements of the vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InputGradient<TLane>(ref float dy, ref float weight, ref float normalized, float scale, ref float dx, int features)
        where TLane : struct, ILane<TLane>
    {
        int columns = Columns(features);
        for (int i = 0; i < columns; i += TLane.Count)
        {
            (TLane.Load(ref Unsafe.Add(ref dy, i)) * TLane.Load(ref Unsafe.Add(ref weight, i))).Store(ref Unsafe.Add(ref dx, i));
        }

        TLane mean = TLane.Broadcast(Reduction.Sum<TLane>(ref dx, columns) / features);
        TLane product = TLane.Broadcast(Reduction.SumOfProducts<TLane>(ref dx, ref normalized, columns) / features);
        TLane factor = TLane.Broadcast(scale);
        for (int i = 0; i < columns; i += TLane.Count)
        {
            TLane gradient = TLane.Load(ref Unsafe.Add(ref dx, i)) - mean;
            TLane value = gradient - (TLane.Load(ref Unsafe.Add(ref normalized, i)) * product);
            TLane.And(Padding.Inside<TLane>(i, features), value * factor).Store(ref Unsafe.Add(ref dx, i));
        }
    }

    private static int Columns(int features) => (features + Reduction.VirtualLanes - 1) / Reduction.VirtualLanes * Reduction.VirtualLanes;
}
