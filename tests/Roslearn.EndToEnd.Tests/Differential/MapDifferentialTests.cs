using EndToEnd.Definitions;

namespace EndToEnd.Differential;

/// <summary>Random convolutional definitions against the reference, 216 in all.</summary>
public abstract class MapDifferentialTests : DifferentialTests
{
    private const int Batches = 9;

    public static TheoryData<int> FirstMaps => new(Enumerable.Range(0, Batches / 2));

    public static TheoryData<int> LastMaps => new(Enumerable.Range(Batches / 2, Batches - (Batches / 2)));

    protected static void CompareMaps(int batch) => Compare(RandomMapDefinitions.Take(batch * Together, Together), batch);
}

/// <summary>One half of the definitions; two classes run on two processors.</summary>
public class MapDifferentialTestsA : MapDifferentialTests
{
    [Theory]
    [MemberData(nameof(FirstMaps))]
    public void RandomMaps_EqualReference(int batch) => CompareMaps(batch);
}

/// <summary>The other half.</summary>
public class MapDifferentialTestsB : MapDifferentialTests
{
    [Theory]
    [MemberData(nameof(LastMaps))]
    public void RandomMaps_EqualReference(int batch) => CompareMaps(batch);
}
