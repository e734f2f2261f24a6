using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Roslearn.Display;

/// <summary>What a terminal shows of a training: the latest epochs, each with its bar, then the course of the loss with the time left, then the advice.</summary>
/// <param name="unicode">Whether the terminal has block characters.</param>
internal sealed class TrainingFrame(bool unicode)
{
    /// <summary>Finished epochs that stay on screen.</summary>
    private const int MostEpochs = 8;

    private const int BarWidth = 24;
    private const int SparkWidth = 48;

    private static readonly Style Done = new(Color.Green);
    private static readonly Style Running = new(Color.Blue);
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Spark = new(Color.Blue);
    private static readonly Style Note = new(Color.Yellow);
    private static readonly Style Edit = new(Color.Aqua);

    private readonly List<EpochRecord> _epochs = [];
    private readonly List<Advice> _advice = [];
    private TrainingProgress? _last;

    /// <summary>Takes in a report.</summary>
    public void Update(TrainingProgress value)
    {
        _last = value;
        _advice.AddRange(value.Advice);
        if (value is { IsEpochEnd: true, LastEpoch: { } epoch })
        {
            _epochs.Add(epoch);
        }
    }

    /// <summary>The frame.</summary>
    /// <param name="width">The columns of the terminal.</param>
    public IRenderable Render(int width)
    {
        if (_last is null)
        {
            return new Text("starting", Faint);
        }

        var lines = new List<IRenderable>();
        if (_epochs.Count > MostEpochs)
        {
            lines.Add(new Text($"{(unicode ? "…" : "...")} {_epochs.Count - MostEpochs} earlier epochs", Faint));
        }

        EpochRecord? best = _epochs.Where(epoch => epoch.ValidationLoss is not null).MinBy(epoch => epoch.ValidationLoss);
        lines.AddRange(_epochs.TakeLast(MostEpochs).Select(epoch => Line(epoch, ReferenceEquals(epoch, best))));
        if (!_last.IsEpochEnd)
        {
            lines.Add(Line(_last));
        }

        lines.Add(Course(width));
        lines.AddRange(_advice.Select(Line));
        return new Rows(lines);
    }

    private Paragraph Line(EpochRecord epoch, bool isBest) => new Paragraph(Figures.Count(epoch.Epoch, _last!.Epochs) + " ", Faint)
        .Append(Bar(1), Done)
        .Append(" " + Figures.Of(epoch), Style.Plain)
        .Append(isBest ? "  best" : "", Done);

    private Paragraph Line(TrainingProgress running)
    {
        double done = (double)running.Step / running.Steps;
        int full = (int)(done * BarWidth);
        string bar = Bar(done);
        return new Paragraph(Figures.Count(running.Epoch, running.Epochs) + " ", Faint)
            .Append(bar[..full], Running)
            .Append(bar[full..], Faint)
            .Append(string.Create(CultureInfo.InvariantCulture, $" loss {Figures.Loss(running.Loss)}  step {running.Step}/{running.Steps}"), Style.Plain);
    }

    /// <summary>The loss over the epochs so far, and what time is left.</summary>
    private Paragraph Course(int width)
    {
        bool isOver = _last!.IsEpochEnd && _last.Epoch == _last.Epochs;
        string time = isOver ? $"  {Figures.Time(_last.Elapsed)} in all" : $"  {Figures.Time(_last.Elapsed)}, {Figures.Time(_last.EstimatedRemaining)} left";
        int room = Math.Min(SparkWidth, width - time.Length - "loss ".Length);
        return new Paragraph("loss ", Faint)
            .Append(Sparkline.Of([.. _epochs.Select(epoch => epoch.Loss)], room, unicode), Spark)
            .Append(time, Faint);
    }

    private static Paragraph Line(Advice advice) =>
        new Paragraph(advice.Id + " ", Note).Append(advice.Message + " ", Style.Plain).Append(advice.Edit, Edit);

    private string Bar(double share)
    {
        int full = Math.Clamp((int)(share * BarWidth), 0, BarWidth);
        return unicode ? new string('━', full) + new string('─', BarWidth - full) : new string('=', full) + new string('-', BarWidth - full);
    }
}
