using Spectre.Console;

namespace Roslearn.Display;

/// <summary>Hands every report to a frame and draws it anew.</summary>
internal sealed class LiveFrame(LiveDisplayContext live, TrainingFrame frame, Profile profile) : IProgress<TrainingProgress>
{
    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        frame.Update(value);
        live.UpdateTarget(frame.Render(profile.Width));
    }
}
