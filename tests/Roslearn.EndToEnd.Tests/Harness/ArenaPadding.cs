namespace EndToEnd.Harness;

/// <summary>What kernels compute beside the tensors, since they work on whole vectors, must never be seen: it has to stay zero.</summary>
public static class ArenaPadding
{
    /// <summary>Looks at the parameters, the gradients and every optimizer state.</summary>
    public static void AssertZero(GeneratedModel model)
    {
        AssertZero("parameters", model, model.ParameterArena);
        AssertZero("gradients", model, model.GradientArena);
        for (int state = 0; state < model.Layout.OptimizerStates; state++)
        {
            AssertZero($"optimizer state {state}", model, model.StateArena.Slice(state * model.Layout.ParameterFloats, model.Layout.ParameterFloats));
        }
    }

    private static void AssertZero(string what, GeneratedModel model, ReadOnlySpan<float> arena)
    {
        List<float> padding = model.Padding(arena);
        Assert.True(padding.TrueForAll(value => value == 0), $"padding of {what}: {padding.Count(value => value != 0)} of {padding.Count} floats are not zero");
    }
}
