using Roslearn.Reference;

namespace EndToEnd.Definitions;

/// <summary>Parameters that keep activations of order 1 in a stack of any depth; all values are exact in single precision.</summary>
public static class RandomParameters
{
    public static void Fill(ReferenceNetwork network, Random random)
    {
        foreach (ReferenceParameter parameter in network.Parameters)
        {
            double scale = parameter.IsWeight ? Math.Sqrt(6.0 / (parameter.Values.Length / parameter.Shape[0])) : 0.5;
            for (int i = 0; i < parameter.Values.Length; i++)
            {
                double value = scale * ((random.NextDouble() * 2) - 1);
                parameter.Values[i] = (float)(parameter.Name.EndsWith("running_var", StringComparison.Ordinal) ? 1 + value : value);
            }
        }
    }
}
