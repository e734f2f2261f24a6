using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Differential;

/// <summary>Random definitions over sequences, as <see cref="DifferentialTests"/> does with dense ones.</summary>
public abstract class SequenceTests
{
    private const int Together = 18;
    private const int Batches = 12;

    /// <summary>In all 216 definitions.</summary>
    public static TheoryData<int> FirstHalf => new(Enumerable.Range(0, Batches / 2));

    public static TheoryData<int> SecondHalf => new(Enumerable.Range(Batches / 2, Batches - (Batches / 2)));

    protected static void Compare(int batch) => DifferentialTests.Compare(RandomSequences.Take(batch * Together, Together), checkOverflow: batch % 2 == 1);
}

/// <summary>One half of the definitions; two classes run on two processors.</summary>
public class SequenceTestsA : SequenceTests
{
    [Theory]
    [MemberData(nameof(FirstHalf))]
    public void RandomSequences_EqualReference(int batch) => Compare(batch);
}

/// <summary>The other half.</summary>
public class SequenceTestsB : SequenceTests
{
    [Theory]
    [MemberData(nameof(SecondHalf))]
    public void RandomSequences_EqualReference(int batch) => Compare(batch);
}
