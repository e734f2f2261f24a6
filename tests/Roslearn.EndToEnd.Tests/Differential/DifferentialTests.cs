using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Differential;

/// <summary>
/// Random definitions, generated, compiled as the strictest project would, run and compared with the reference. A failure prints
/// the definition as C#; another <see cref="RandomDefinitions.SeedVariable"/> tries other definitions.
/// </summary>
public abstract class DifferentialTests
{
    /// <summary>A compilation has a price of its own, a long one keeps the processors busy: this many share one.</summary>
    protected const int Together = 24;

    private const int Batches = 11;

    /// <summary>In all 264 definitions, eight for each width from 1 to 33.</summary>
    public static TheoryData<int> FirstHalf => new(Enumerable.Range(0, Batches / 2));

    public static TheoryData<int> SecondHalf => new(Enumerable.Range(Batches / 2, Batches - (Batches / 2)));

    protected static void Compare(int batch) => Compare(RandomDefinitions.Take(batch * Together, Together), batch);

    protected static void Compare(IReadOnlyList<Definition> definitions, int batch) => Compare(definitions, checkOverflow: batch % 2 == 1);

    internal static void Compare(IReadOnlyList<Definition> definitions, bool checkOverflow)
    {
        using ModelAssembly models = ModelAssembly.Of(definitions, checkOverflow);
        List<string> failures = [];
        foreach (Definition definition in definitions)
        {
            try
            {
                new DifferentialCase(definition, models.Create(definition.Name)).Run();
            }
            catch (Exception failure)
            {
                failures.Add($"{failure.Message}\n{definition}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {definitions.Count} definitions differ\n\n{string.Join("\n\n", failures)}");
    }
}

/// <summary>One half of the definitions; two classes run on two processors.</summary>
public class DifferentialTestsA : DifferentialTests
{
    [Theory]
    [MemberData(nameof(FirstHalf))]
    public void RandomDefinitions_EqualReference(int batch) => Compare(batch);
}

/// <summary>The other half.</summary>
public class DifferentialTestsB : DifferentialTests
{
    [Theory]
    [MemberData(nameof(SecondHalf))]
    public void RandomDefinitions_EqualReference(int batch) => Compare(batch);
}
