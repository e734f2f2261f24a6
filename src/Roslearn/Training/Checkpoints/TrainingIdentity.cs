using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Roslearn.Data;

namespace Roslearn.Training;

/// <summary>All that two trainings must have in common to end in the same bits, by name: the checkpoint of another one is of no use.</summary>
internal static class TrainingIdentity
{
    /// <summary>The examples that are hashed at a time.</summary>
    private const int Rows = 32 * NetworkLayout.RowTile;

    /// <summary>Bytes of a hash that are kept: enough that no two data sets ever share them.</summary>
    private const int HashBytes = 16;

    /// <summary>What results do not depend on.</summary>
    private static readonly string[] Free = [nameof(TrainingOptions.Threads), nameof(TrainingOptions.Checkpoint)];

    /// <summary>The numbers of the training, its data and the weights it starts from.</summary>
    public static SortedDictionary<string, string> Of<TInput, TTarget>(
        Network<TInput, TTarget> network, TrainingPlan plan, BoundDataset<TInput, TTarget> train, BoundDataset<TInput, TTarget>? validation)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        var identity = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (TrainingOption option in TrainingOption.All.Where(option => !Free.Contains(option.Name)))
        {
            identity[$"{nameof(TrainingOptions)}.{option.Name}"] = Text(option.Value(plan.Numbers));
        }

        identity["dropout rates"] = string.Join(", ", plan.DropoutRates.Select(rate => Text(rate)));
        identity["update"] = Text(network.Layout.Update);
        identity["class weights"] = Text(string.Join(", ", network.Layout.ClassWeights.Select(weight => Text(weight))));
        identity["training data"] = Hash(network.Layout, train);
        identity["validation data"] = validation is null ? Text(null) : Hash(network.Layout, validation);
        identity["initial weights"] = Hash(hash => Append(hash, network.Layout, network.Parameters.Span));
        return identity;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none";

    private static string Hash<TInput, TTarget>(NetworkLayout layout, BoundDataset<TInput, TTarget> data)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        var work = new Workspace<TInput, TTarget>(layout, Rows, floatsPerRow: 0);
        int[] positions = new int[Rows];
        BoundDataset<TInput, TTarget> reader = data.Open();
        reader.Begin();
        string values = Hash(hash =>
        {
            for (int first = 0; first < data.Count; first += Rows)
            {
                int rows = Math.Min(Rows, data.Count - first);
                reader.CopyPositions(first, positions.AsSpan(0, rows));
                reader.Fetch(positions.AsSpan(0, rows));
                reader.Gather(positions.AsSpan(0, rows), work, 0);
                hash.AppendData(MemoryMarshal.AsBytes(work.Inputs[..(rows * layout.InputStride)]));
                hash.AppendData(MemoryMarshal.AsBytes(work.Targets[..(rows * layout.TargetSize)]));
            }
        });
        reader.Close();
        return $"{data.Count} examples, {data.Order}{values}";
    }

    /// <summary>Weights in saved order, not as they lie in memory, which is not a matter of the training.</summary>
    private static void Append(IncrementalHash hash, NetworkLayout layout, ReadOnlySpan<float> parameters)
    {
        foreach (ParameterTensor tensor in layout.Tensors)
        {
            float[] values = new float[tensor.Count];
            for (int element = 0; element < values.Length; element++)
            {
                values[element] = parameters[tensor.PositionOf(element)];
            }

            hash.AppendData(MemoryMarshal.AsBytes<float>(values));
        }
    }

    private static string Hash(Action<IncrementalHash> append)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        append(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }
}
