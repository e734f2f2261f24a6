namespace Roslearn.Benchmarks.Cases;

/// <summary>Characters that follow one another with a chance that a network can learn, but never know.</summary>
internal static class TextData
{
    private const int Examples = 1024;

    /// <summary>Sequences whose targets are the next character.</summary>
    public static Dataset<int, int> Make(int batch)
    {
        int count = Math.Max(4, Examples / batch) * batch;
        var random = new Random(1);
        int[] successors = [.. Enumerable.Range(0, SequenceCase.Vocabulary).Select(_ => random.Next(SequenceCase.Vocabulary))];
        int[] inputs = new int[count * SequenceCase.Steps], targets = new int[inputs.Length];
        int character = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = character;
            character = random.Next(2) == 0 ? successors[character] : random.Next(SequenceCase.Vocabulary);
            targets[i] = character;
        }

        return new Dataset<int, int>(inputs, targets, count);
    }
}
