using Roslearn.Display;
using Spectre.Console;

namespace Roslearn;

/// <summary>Shows a training in the terminal while it runs.</summary>
public static class TrainingDisplay
{
    /// <summary>
    /// Runs a training and shows it: in a terminal a bar for every epoch, the course of the loss, the time left and the advice, all of it
    /// updated in place; elsewhere a plain line for each epoch and each piece of advice.
    /// </summary>
    /// <param name="train">Calls <c>Train</c> with the progress it is given, on the calling thread.</param>
    /// <param name="console">Where to show it; standard output when absent.</param>
    /// <returns>What <paramref name="train"/> returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="train"/> is null.</exception>
    /// <example>
    /// <code>
    /// TrainingHistory history = TrainingDisplay.Show(progress => model.Train(train, validation, progress: progress));
    /// </code>
    /// </example>
    public static TrainingHistory Show(Func<IProgress<TrainingProgress>, TrainingHistory> train, IAnsiConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        IAnsiConsole output = console ?? AnsiConsole.Console;
        if (!output.Profile.Out.IsTerminal || !output.Profile.Capabilities.Ansi)
        {
            return train(new PlainLines(output.Profile.Out.Writer));
        }

        var frame = new TrainingFrame(output.Profile.Capabilities.Unicode);
        TrainingHistory? history = null;
        output.Live(frame.Render(output.Profile.Width)).Start(live => history = train(new LiveFrame(live, frame, output.Profile)));
        return history!;
    }
}
