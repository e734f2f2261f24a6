using Roslearn.Benchmarks.Cases;
using Roslearn.Benchmarks.Generation;
using Roslearn.Benchmarks.Kernels;
using Roslearn.Benchmarks.Shapes;
using Roslearn.Benchmarks.Start;
using Roslearn.Benchmarks.Threads;
using Roslearn.Benchmarks.Timing;

const string Usage = """
    CASE [--threads N] [--seconds S] [--batch B]   times a case and prints a line of JSON; CASE may end in @ and a batch size
    list                                           names the cases
    shapes [--threads N] [--seconds S]             odd widths and batches next to even ones
    threads [--threads N] [--seconds S]            one thread and several, alone and beside a busy core
    kernels [arguments of BenchmarkDotNet]         single kernels and passes
    generator                                      the generator while its user types
    analyzers                                      the analyzers while their user types
    start [--runs N]                               from process start to the first prediction and the first training step
    """;

try
{
    return Dispatch();
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

int Dispatch()
{
    switch (args)
    {
        case [] or ["help" or "--help"]:
            Console.WriteLine(Usage);
            return args.Length == 0 ? 2 : 0;
        case ["list"]:
            Console.WriteLine(string.Join("\n", CaseTable.Training.Concat(CaseTable.Prediction).Select(benchmark => benchmark.Name)
                .Concat(SequenceTable.Training.Concat(SequenceTable.Prediction).Select(benchmark => benchmark.Name))));
            return 0;
        case ["shapes", .. var rest]:
            ShapeComparison.Run(RunOptions.Parse(rest));
            return 0;
        case ["threads", .. var rest]:
            ThreadComparison.Run(RunOptions.Parse(rest));
            return 0;
        case [BusyNeighbour.Argument]:
            return BusyNeighbour.Run();
        case ["kernels", .. var rest]:
            return KernelBenchmark.Run(rest);
        case ["generator"]:
            GeneratorBenchmark.Run();
            return 0;
        case ["analyzers"]:
            AnalyzerBenchmark.Run();
            return 0;
        case ["start", .. var rest]:
            return StartBenchmark.Run(rest);
        case [StartChild.Argument, var mode, var name]:
            return StartChild.Run(mode, name);
        default:
            RunOptions options = RunOptions.Parse(args.AsSpan(1));
            if (SequenceTable.Find(args[0], options.Batch) is { } sequence)
            {
                Console.WriteLine(SequenceTimer.Run(sequence, options));
                return 0;
            }

            Console.WriteLine(CaseTimer.Run(CaseTable.Find(args[0], options.Batch), options));
            return 0;
    }
}
