using FocusBot.Levels.Vocabulary;

namespace FocusBot.Replay.Page;

/// <summary>Writes the page: the frame, and in its places the numbers, the channels and the threads.</summary>
internal sealed class PageWriter(TextWriter output, PageContent content)
{
    private readonly ThreadWriter _threads = new(output, content.People, content.Facts.Workspace);

    public void Write()
    {
        // A place is {{name}}: what stands between two of them is copied.
        foreach (var (at, part) in PageParts.Frame.Split(["{{", "}}"], StringSplitOptions.None).Index())
        {
            if (at % 2 is 0)
            {
                output.Write(part);
            }
            else
            {
                Fill(part);
            }
        }
    }

    private void Fill(string place)
    {
        switch (place)
        {
            case "policy":
                output.Write(PageParts.Policy);
                break;
            case "style":
                output.Write(PageParts.Style);
                break;
            case "script":
                output.Write(PageParts.Script);
                break;
            case "summary":
                Summary();
                break;
            case "meanings":
                Meanings();
                break;
            case "map":
                new MapWriter(output, content).Write();
                break;
            case "silences":
                Silences();
                break;
            case "reasons":
                Reasons();
                break;
            case "channels":
                Channels();
                break;
            case "threads":
                foreach (var (index, thread) in content.Threads.Index())
                {
                    _threads.Write(thread, MapWriter.NameOf(index));
                }

                break;
            default:
                throw new InvalidDataException($"The frame of the page has an unknown place, {place}.");
        }
    }

    private void Summary()
    {
        var (facts, findings) = (content.Facts, content.Findings);
        var nudges = findings.Spoken.Count(finding => finding.IsNudge);
        var shown = content.Threads.Count(thread => thread.Finding is not null);
        Line($"<p>Messages read: <b>{facts.Messages:N0}</b> · threads with replies: <b>{facts.Threads:N0}</b> · threads in which two people argued past each other: <b>{facts.Mismatches:N0}</b></p>");
        Line($"<p>Nudges: <b>{nudges:N0}</b> · private questions: <b>{findings.Spoken.Count - nudges:N0}</b> · threads left alone, because somebody in them had been addressed enough already: <b>{findings.HeldBack.Count:N0}</b></p>");
        Line($"<p class=\"soft\">Shown here: {(shown < findings.Spoken.Count ? $"the newest {shown:N0} of the {findings.Spoken.Count:N0}" : "all")} threads in which FocusBot would have spoken, and a sample of those in which it would not, drawn by lot ({content.Threads.Count - shown:N0}).</p>");
    }

    private void Meanings()
    {
        foreach (var level in LevelVocabulary.Levels)
        {
            Line($"<dt class=\"level {Class(level)}\">{level}</dt><dd>{PageParts.Escaped(level.Meaning())}</dd>");
        }
    }

    private void Silences()
    {
        foreach (var (why, count) in content.Facts.Reasons(content.Findings))
        {
            Line($"<dt>{count:N0}</dt><dd>{PageParts.Escaped(why)}</dd>");
        }
    }

    private void Reasons()
    {
        foreach (var why in content.Threads.Select(thread => thread.Silence).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            Line($"<option>{PageParts.Escaped(why)}</option>");
        }
    }

    private void Channels()
    {
        foreach (var channel in content.Threads.Select(thread => thread.Place.Channel).Distinct().Order(StringComparer.Ordinal))
        {
            Line($"<option value=\"{PageParts.Escaped(channel)}\">#{PageParts.Escaped(channel)}</option>");
        }
    }

    public static string Class(Level level) => level switch
    {
        Level.Impact => "impact",
        Level.Execution => "execution",
        Level.Optics => "optics",
        _ => "none",
    };

    private void Line(FormattableString html) => output.Write($"{FormattableString.Invariant(html)}\n");
}
