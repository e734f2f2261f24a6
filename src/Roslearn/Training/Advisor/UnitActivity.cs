using System.Runtime.CompilerServices;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// Finds ReLU units that no example activates, by the gradient of their biases: it is exactly zero for them. (A bias whose examples cancel
/// out to the last bit looks the same for one batch, but not for many.)
/// </summary>
internal sealed class UnitActivity
{
    private readonly ParameterTensor[] _biases;
    private readonly AdvisorState _state;

    /// <summary>The shares of the last window: how many windows there are must not decide how much is allocated.</summary>
    private readonly double[] _inactive;

    /// <summary>Goes on from a state.</summary>
    public UnitActivity(NetworkLayout layout, AdvisorState state)
    {
        _biases = [.. layout.RectifiedBiases.Select(name => layout.Tensors.Single(tensor => tensor.Name == name))];
        _state = state;
        _inactive = new double[_biases.Length];
        if (!state.Active.Select(active => active.Length).SequenceEqual(_biases.Select(bias => bias.Shape[0])))
        {
            state.Active = [.. _biases.Select(bias => new byte[bias.Shape[0]])];
        }
    }

    /// <summary>Takes in a step whose gradient is not zero everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Observe(Arena gradients, int examples)
    {
        for (int i = 0; i < _biases.Length; i++)
        {
            byte[] active = _state.Active[i];
            ReadOnlySpan<float> slopes = gradients.Span.Slice(_biases[i].Offset, active.Length);
            for (int unit = 0; unit < active.Length; unit++)
            {
                active[unit] |= slopes[unit] != 0 ? (byte)1 : (byte)0;
            }
        }

        _state.WindowExamples += examples;
    }

    /// <summary>At the end of an epoch: once enough examples were seen over at least an epoch, notes the shares and begins anew.</summary>
    /// <param name="finished">All finished steps.</param>
    /// <param name="steps">Steps of an epoch.</param>
    /// <param name="examples">Training examples.</param>
    public void FinishEpoch(long finished, int steps, int examples)
    {
        bool isEnough = _state.WindowExamples >= Math.Min(AdvisorLimits.ColdExamples, examples) && finished - _state.WindowStart >= steps;
        _state.Inactive = isEnough ? _inactive : null;
        if (!isEnough)
        {
            return;
        }

        for (int i = 0; i < _inactive.Length; i++)
        {
            Span<byte> active = _state.Active[i];
            _inactive[i] = active.Count((byte)0) / (double)active.Length;
            active.Clear();
        }

        _state.WindowExamples = 0;
        _state.WindowStart = finished;
    }
}
