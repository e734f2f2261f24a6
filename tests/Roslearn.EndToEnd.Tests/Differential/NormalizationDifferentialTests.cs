using EndToEnd.Definitions;

namespace EndToEnd.Differential;

/// <summary>As <see cref="DifferentialTests"/>, with batch and layer normalisation, and activations of their own, behind the layers.</summary>
public class NormalizationDifferentialTests : DifferentialTests
{
    private const int Batches = 5;

    public static TheoryData<int> All => new(Enumerable.Range(0, Batches));

    [Theory]
    [MemberData(nameof(All))]
    public void RandomNormalizations_EqualReference(int batch) => Compare(RandomNormalization.Take(batch * Together, Together), batch);
}
