using System.Runtime.InteropServices;
using Roslearn.Data;

namespace Roslearn.Training;

/// <summary>Predicts step by step, and writes sequences.</summary>
internal sealed class Streamer<TInput, TTarget>(Network<TInput, TTarget> network, ModelScaling? scaling)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly NetworkLayout _layout = network.Layout;

    /// <summary>Values of one step.</summary>
    private int StepInputSize => _layout.InputSize / _layout.Steps;

    public SequenceState NewState()
    {
        var work = new Workspace<TInput, TTarget>(_layout, 1, _layout.StepFloats) { Rows = 1 };
        return new SequenceState(this, work, () => work.CarriesState = false);
    }

    public void Step(SequenceState state, ReadOnlySpan<TInput> values, Span<float> outputs)
    {
        Workspace<TInput, TTarget> work = WorkspaceOf(state);
        if (values.Length != StepInputSize)
        {
            throw new ArgumentException($"values holds {values.Length}, expected {StepInputSize}, one step of {_layout.Name}", nameof(values));
        }

        if (outputs.Length != _layout.StepOutputSize)
        {
            throw new ArgumentException($"outputs holds {outputs.Length} values, expected {_layout.StepOutputSize}", nameof(outputs));
        }

        if (ValueCheck.IndexOfNonFinite(values) >= 0 || ValueCheck.IndexOfBadToken(values, _layout.Vocabulary) >= 0)
        {
            ValueCheck.PredictionInputs(values, 0, StepInputSize, _layout.Vocabulary, _layout.Vocabulary > 0 ? "token" : nameof(values));
        }

        Span<TInput> inputs = MemoryMarshal.CreateSpan(ref work.Input(0), StepInputSize);
        values.CopyTo(inputs);
        if (scaling?.Inputs?.Numbers is { } numbers)
        {
            Span<float> scaled = MemoryMarshal.Cast<TInput, float>(inputs);
            numbers.Apply(scaled, scaled);
        }

        Advance(state, work);
        work.Outputs(_layout, 0).CopyTo(outputs);
        scaling?.Targets?.Numbers?.Undo(outputs);
    }

    public void Sample(ReadOnlySpan<int> prompt, Span<int> tokens, double temperature, int topK, ulong seed)
    {
        var sampler = new TokenSampler(_layout.Vocabulary, temperature, topK, seed);
        if (prompt.IsEmpty)
        {
            throw new ArgumentException("prompt holds 0 tokens, expected at least 1", nameof(prompt));
        }

        if (ValueCheck.IndexOfBadToken(prompt, _layout.Vocabulary) >= 0)
        {
            ValueCheck.PredictionInputs(prompt, 0, prompt.Length, _layout.Vocabulary, nameof(prompt));
        }

        SequenceState state = NewState();
        Workspace<TInput, TTarget> work = WorkspaceOf(state);
        foreach (int token in prompt)
        {
            Take(token);
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = sampler.Draw(work.Outputs(_layout, 0));
            if (i + 1 < tokens.Length)
            {
                Take(tokens[i]);
            }
        }

        void Take(int token)
        {
            work.Input(0) = (TInput)(object)token;
            Advance(state, work);
        }
    }

    private void Advance(SequenceState state, Workspace<TInput, TTarget> work)
    {
        network.Step(work);
        work.CarriesState = true;
        state.Count++;
    }

    private Workspace<TInput, TTarget> WorkspaceOf(SequenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Owner == this
            ? (Workspace<TInput, TTarget>)state.Workspace
            : throw new ArgumentException($"state is of another model, expected one that NewState of this {_layout.Name} made", nameof(state));
    }
}
