namespace Roslearn.Benchmarks.Cases;

/// <summary>How to time: <c>--threads N --seconds S --batch B</c>.</summary>
/// <param name="Threads">Threads of a training; a prediction runs on the thread that asks for it.</param>
/// <param name="Seconds">The length of the measurement, all its windows together.</param>
/// <param name="Batch">Another batch size than the case's.</param>
internal sealed record RunOptions(int Threads = 1, double Seconds = 2, int? Batch = null)
{
    /// <summary>Reads the arguments behind the name of a case.</summary>
    /// <exception cref="ArgumentException">One is unknown, or has no value of its kind.</exception>
    public static RunOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new RunOptions();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{name}: expected a value behind it", nameof(arguments));
            options = name switch
            {
                "--threads" => options with { Threads = NumberArgument.Count(value, name) },
                "--seconds" => options with { Seconds = NumberArgument.Positive(value, name) },
                "--batch" => options with { Batch = NumberArgument.Count(value, name) },
                _ => throw new ArgumentException($"argument {name}: expected --threads, --seconds or --batch", nameof(arguments)),
            };
        }

        return options;
    }
}
