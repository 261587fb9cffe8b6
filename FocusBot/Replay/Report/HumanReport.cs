using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Report;

/// <summary>What FocusBot would have said, for a person at a terminal: each moment, then the whole in numbers. No message is in it, only its cue words.</summary>
/// <param name="workspace">The first label of the workspace's host; without it there are no links.</param>
internal sealed class HumanReport(TextWriter output, ExportPeople people, string? workspace)
{
    /// <param name="allSilent">Every silent thread is told by itself.</param>
    public void Write(Findings findings, ReplayFacts facts, Skips skips, ReplayRules rules, bool allSilent = false)
    {
        foreach (var finding in findings.Spoken)
        {
            Moment(finding);
        }

        var silent = new SilentReport(output, findings, facts, workspace);
        silent.List(allSilent);
        Summary(findings, facts, rules);
        silent.Reasons();
        Weeks(findings, rules);
        Levels(facts.Channels);
        Skipped(skips);
    }

    private void Moment(Finding finding)
    {
        Say($"#{finding.Place.Channel}  {finding.At.Instant:yyyy-MM-dd HH:mm} UTC  {(finding.IsNudge ? "nudge" : "ask the two privately")}  {finding.Pair.Confidence * 100:0} % sure");
        if (workspace is not null && finding.Place.Id is { } channel)
        {
            Say($"  {MessageLink.UrlOf(workspace, channel, finding.At, finding.Place.Root)}");
        }

        Side(finding.Pair.First);
        Side(finding.Pair.Second);
        Say($"  Signs: {(finding.Pair.Signs.Count > 0 ? string.Join(", ", finding.Pair.Signs) : "none alone; together the messages say so")}");
        Say($"");
    }

    private void Side(FittingPerson side) => Say(
        $"  {people.NameOf(side.Person)}: reads as {side.Level}{(side.Cues.Count > 0 ? $" ({Printable.Of(string.Join(", ", side.Cues))})" : Weightiest(side))}");

    /// <summary>The encoder names no words: it shows the messages that weighed most.</summary>
    private static string Weightiest(FittingPerson side) => side.Weightiest.Count is 0 ? ""
        : FormattableString.Invariant($", most clearly at {string.Join(" and ", side.Weightiest.Select(message => message.Ts.Instant.ToString("HH:mm:ss", CultureInfo.InvariantCulture)))}");

    private void Summary(Findings findings, ReplayFacts facts, ReplayRules rules)
    {
        var nudges = findings.Spoken.Count(finding => finding.IsNudge);
        var span = facts.Span is { } known ? FormattableString.Invariant($", {known.First.Instant:yyyy-MM-dd} to {known.Last.Instant:yyyy-MM-dd}") : "";
        Say($"Messages read:            {facts.Messages:N0} (channels: {facts.Channels.Count:N0}{span})");
        Say($"Read by:                  {(rules.Encoder is { } encoder ? $"the {encoder.Name} where two people write to each other, the linear reader elsewhere" : "the linear reader alone")}");
        Say($"Threads with replies:     {facts.Threads:N0}");
        Say($"Threads with a mismatch:  {facts.Mismatches:N0} ({(facts.Threads > 0 ? 100.0 * facts.Mismatches / facts.Threads : 0):0.0} %)");
        Say($"Nudges in the thread:     {nudges:N0}");
        Say($"Private questions:        {findings.Spoken.Count - nudges:N0}");
        Say($"Threads left alone:       {findings.HeldBack.Count:N0} (somebody in them had been addressed enough already: at most {rules.Nudges.MostPerPersonADay:N0} a day and {rules.Nudges.MostPerPersonAWeek:N0} a week)");
    }

    private void Weeks(Findings findings, ReplayRules rules)
    {
        if (findings.Spoken.Count is 0)
        {
            return;
        }

        Say($"");
        Say($"{"Week",-10} {"nudges",8} {"asked",8} {"most for one person",21}");
        foreach (var week in findings.Spoken.GroupBy(Week))
        {
            var most = week.SelectMany(finding => (UserId[])[finding.Pair.First.Person, finding.Pair.Second.Person]).CountBy(person => person).Max(count => count.Value);
            Say($"{week.Key,-10} {week.Count(finding => finding.IsNudge),8:N0} {week.Count(finding => !finding.IsNudge),8:N0} {$"{most} of {rules.Nudges.MostPerPersonAWeek}",21}");
        }
    }

    private void Levels(IReadOnlyList<ChannelTally> channels)
    {
        ChannelTally[] read = [.. channels.Where(channel => channel.Threads > 0).OrderByDescending(channel => channel.Threads).ThenBy(channel => channel.Name, StringComparer.Ordinal)];
        if (read.Length is 0)
        {
            return;
        }

        Say($"");
        var width = Math.Max("Channel".Length, read.Max(channel => channel.Name.Length + 1));
        Say($"{"Channel".PadRight(width)} {"threads",9} {"mismatch",9} {"messages",9} {Level.Impact,10} {Level.Execution,10} {Level.Optics,10} {"no level",10}");
        foreach (var channel in read)
        {
            Say($"{$"#{channel.Name}".PadRight(width)} {channel.Threads,9:N0} {channel.Mismatches,9:N0} {channel.Messages,9:N0} {Share(channel, Level.Impact),10} {Share(channel, Level.Execution),10} {Share(channel, Level.Optics),10} {Share(channel, Level.None),10}");
        }
    }

    private void Skipped(Skips skips)
    {
        var counted = skips.Counts.Where(skip => skip.Value > 0).ToList();
        if (counted.Count is 0)
        {
            return;
        }

        Say($"");
        Say($"Left out, or read with less than there should be:");
        foreach (var (skip, count) in counted)
        {
            Say($"  {skip.Counted()}: {count:N0}");
        }
    }

    private static string Share(ChannelTally channel, Level level) =>
        channel.Messages is 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * channel.Of(level) / channel.Messages:0} %");

    private static string Week(Finding finding)
    {
        var day = finding.SpokenAt.UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
