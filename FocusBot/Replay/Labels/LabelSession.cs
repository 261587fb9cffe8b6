using FocusBot.Conversations;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Labels;

/// <summary>Goes through the moments with a facilitator: shows each, waits for a line, keeps the answer.</summary>
/// <param name="answers">Those that were given, and where new ones go.</param>
internal sealed class LabelSession(LabelDesk desk, MomentsToLabel moments, LabelFile answers)
{
    private const int MostShown = 12;
    private const int LongestShown = 600;
    private const string Choices = "s stuck, f fine, w wrong levels, Enter skips, b goes back, q quits";

    private readonly IReadOnlyList<Finding> _findings = moments.Findings;
    private readonly Dictionary<Finding, PageThread> _threads = moments.Threads.Where(thread => thread.Finding is not null).ToDictionary(thread => thread.Finding ?? throw new InvalidOperationException("A thread lost its moment."));

    public void Run()
    {
        var left = _findings.Count(finding => answers.Of(finding) is null);
        Say($"{Amount.Of(_findings.Count, "moment", "moments")}, {_findings.Count - left:N0} of them answered before. {(desk.ShowsWords ? "" : "What people wrote is shown on a terminal only. ")}Were the two stuck, at these levels? ({Choices})");
        var at = Next(-1);
        while (at >= 0 && at < _findings.Count)
        {
            Show(at);
            at = Ask(at);
        }

        new LabelReport(desk.Output, _findings, answers).Write();
        desk.Output.Flush();
    }

    /// <returns>Which moment comes next; -1 to end.</returns>
    private int Ask(int at)
    {
        while (true)
        {
            desk.Output.Write("  s/f/w> ");
            desk.Output.Flush();
            var line = desk.Input.ReadLine()?.Trim().ToUpperInvariant();
            switch (line)
            {
                case null or "Q" or "QUIT":
                    return -1;
                case "":
                    return Next(at);
                case "B" or "BACK":
                    return Math.Max(0, at - 1);
                case "S" or "STUCK":
                    return Keep(at, MomentLabel.Stuck);
                case "F" or "FINE":
                    return Keep(at, MomentLabel.Fine);
                case "W" or "WRONG" or "WRONG LEVELS":
                    return Keep(at, MomentLabel.WrongLevels);
                default:
                    Say($"  One letter, please: {Choices}.");
                    break;
            }
        }
    }

    private int Keep(int at, MomentLabel label)
    {
        answers.Keep(_findings[at], label);
        return Next(at);
    }

    /// <summary>The next moment that nobody has answered; behind the last one there's none.</summary>
    private int Next(int at) => Enumerable.Range(at + 1, _findings.Count - at - 1).FirstOrDefault(place => answers.Of(_findings[place]) is null, _findings.Count);

    private void Show(int at)
    {
        var (finding, people) = (_findings[at], moments.People);
        Say($"");
        Say($"{at + 1:N0} of {_findings.Count:N0}  #{finding.Place.Channel}  {finding.At.Instant:yyyy-MM-dd HH:mm} UTC  {(finding.IsNudge ? "nudge" : "ask the two privately")}  {finding.Pair.Confidence * 100:0} % sure");
        if (moments.Workspace is { } workspace && finding.Place.Id is { } channel)
        {
            Say($"  {MessageLink.UrlOf(workspace, channel, finding.At, finding.Place.Root)}");
        }

        Say($"  {people.NameOf(finding.Pair.First.Person)} reads as {finding.Pair.First.Level}, {people.NameOf(finding.Pair.Second.Person)} as {finding.Pair.Second.Level}.");
        if (desk.ShowsWords && _threads.TryGetValue(finding, out var thread))
        {
            Words(thread, finding, people);
        }
    }

    private void Words(PageThread thread, Finding finding, ExportPeople people)
    {
        Say($"");
        foreach (var message in thread.Messages.Where(message => message.Ts <= finding.At).TakeLast(MostShown))
        {
            var text = Printable.Of(string.Join(' ', ReadableText.Of(message.Message.Text, people).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Say($"    {people.NameOf(message.Message.Author)}: {(text.Length > LongestShown ? $"{text[..LongestShown]}…" : text)}");
        }

        Say($"");
    }

    private void Say(FormattableString line) => desk.Output.WriteLine(FormattableString.Invariant(line));
}

/// <summary>Where a facilitator sits: a terminal, or a file that plays one.</summary>
/// <param name="ShowsWords">Whether somebody looks at the output: what people wrote is shown to eyes, and never put into a file.</param>
internal sealed record LabelDesk(TextReader Input, TextWriter Output, bool ShowsWords);
