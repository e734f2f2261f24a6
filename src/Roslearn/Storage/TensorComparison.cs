using System.Collections.Immutable;

namespace Roslearn.Storage;

/// <summary>Compares the tensors of a file with those of a model.</summary>
internal static class TensorComparison
{
    /// <summary>What is found where a tensor should be.</summary>
    public const string NoTensor = "no such tensor";

    // PyTorch saves beside the running statistics of batch normalisation how many batches they have seen, which nothing here asks for.
    private const string RunningMean = ".running_mean";
    private const string BatchCount = ".num_batches_tracked";

    // A foreign file may hold thousands; the message is to stay readable. All others are bounded by the model.
    private const int MaximumUnexpected = 20;

    /// <summary>All differences: first those of the expected tensors in their order, then what is not expected.</summary>
    public static ImmutableArray<ModelFileProblem> Compare(IReadOnlyList<SavedTensor> expected, ImmutableArray<SavedTensor> found)
    {
        var problems = ImmutableArray.CreateBuilder<ModelFileProblem>();
        var remaining = found.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        foreach (var tensor in expected)
        {
            if (!remaining.Remove(tensor.Name, out var actual))
            {
                problems.Add(new ModelFileProblem(tensor.Name, Describe.TypeAndShape(tensor), NoTensor));
            }
            else if (tensor.ElementType != actual.ElementType)
            {
                problems.Add(new ModelFileProblem(tensor.Name, Describe.TypeAndShape(tensor), Describe.TypeAndShape(actual)));
            }
            else if (tensor != actual)
            {
                problems.Add(new ModelFileProblem(tensor.Name, Describe.Shape(tensor.Shape.AsSpan()), Describe.Shape(actual.Shape.AsSpan())));
            }
        }

        var ignored = expected.Where(tensor => tensor.Name.EndsWith(RunningMean, StringComparison.Ordinal)).Select(tensor => tensor.Name[..^RunningMean.Length] + BatchCount).ToHashSet();
        var unexpected = found.Where(tensor => remaining.ContainsKey(tensor.Name) && !ignored.Contains(tensor.Name)).ToArray();
        foreach (var tensor in unexpected.Take(MaximumUnexpected))
        {
            problems.Add(new ModelFileProblem(Describe.Text(tensor.Name), NoTensor, Describe.TypeAndShape(tensor)));
        }

        if (unexpected.Length > MaximumUnexpected)
        {
            problems.Add(new ModelFileProblem("other names", NoTensor, $"{unexpected.Length - MaximumUnexpected} more"));
        }

        return problems.DrainToImmutable();
    }
}
