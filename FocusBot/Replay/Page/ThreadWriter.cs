using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Page;

/// <summary>Writes one thread: its messages with what was read from each, and the mark where FocusBot would have spoken.</summary>
internal sealed class ThreadWriter(TextWriter output, ExportPeople people, string? workspace)
{
    /// <param name="name">By which the map finds it.</param>
    public void Write(PageThread thread, string name)
    {
        var (action, channel) = (thread.Finding?.Action ?? "none", PageParts.Escaped(thread.Place.Channel));
        Line($"<article id=\"{name}\" data-channel=\"{channel}\" data-action=\"{action}\"{(thread.Silence is { } reason ? $" data-why=\"{PageParts.Escaped(reason)}\"" : "")}>");
        Line($"<details{(thread.Finding is null ? "" : " open")}>");
        Line($"<summary><h2>#{channel} <time>{Time(thread.Place.Root)}</time>{Link(thread)}</h2>{Silence(thread)}</summary>");
        Hidden(thread.Hidden.Before);
        Line($"<ol>");
        foreach (var message in thread.Messages)
        {
            Message(message);
            if (thread.Finding is { } finding && finding.At == message.Ts)
            {
                Mark(finding);
            }
        }

        Line($"</ol>");
        Hidden(thread.Hidden.After);
        Line($"</details>");
        Line($"</article>");
    }

    /// <summary>Beside the thread's name, so that it's read without opening the thread.</summary>
    private static string Silence(PageThread thread) =>
        thread.Silence is { } why ? $" <span class=\"soft\">Here FocusBot would have stayed silent. {PageParts.Escaped(why)}</span>" : "";

    private void Message(PageMessage message)
    {
        var text = ReadableText.Of(message.Message.Text, people);
        var cues = message.Level.Level is Level.None ? [] : message.Level.Cues;
        var html = string.Concat(CueMarks.In(text, cues).Select(piece =>
            piece.IsCue ? $"<mark>{PageParts.Escaped(piece.Piece)}</mark>" : PageParts.Escaped(piece.Piece)));
        Line($"<li class=\"message {PageWriter.Class(message.Level.Level)}\"><div class=\"said\"><b>{Name(message.Message.Author)}</b> <time>{Time(message.Ts)}</time><p>{html}</p></div>{Reading(message.Level)}</li>");
    }

    private static string Reading(LevelReading level) => level.Level is Level.None
        ? $"<div class=\"reading\"><span class=\"level none\">{(level.Reason is null ? "no level" : "not read")}</span></div>"
        : FormattableString.Invariant($"<div class=\"reading\"><span class=\"level {PageWriter.Class(level.Level)}\">{level.Level}</span><meter min=\"0\" max=\"1\" value=\"{level.Confidence:0.00}\"></meter><span class=\"soft\">{level.Confidence * 100:0} %</span></div>");

    private void Mark(Finding finding)
    {
        var (first, second) = (finding.Pair.First, finding.Pair.Second);
        var what = finding.IsNudge ? "Here FocusBot would have nudged" : "Here FocusBot would have asked the two privately";
        Line($"<li class=\"spoke {finding.Action}\"><b>{what}</b> <span class=\"soft\">{finding.Pair.Confidence * 100:0} % sure</span><p>{Side(first)}, {Side(second)}.</p>{Signs(finding)}</li>");
    }

    private string Side(FittingPerson side) =>
        $"{Name(side.Person)}’s argument reads as <span class=\"level {PageWriter.Class(side.Level)}\">{side.Level}</span>";

    private static string Signs(Finding finding) => finding.Pair.Signs.Count > 0
        ? $"<p class=\"soft\">Signs that the exchange was stuck: {PageParts.Escaped(string.Join(", ", finding.Pair.Signs))}.</p>"
        : "";

    private string Link(PageThread thread) => workspace is not null && thread.Place.Id is { } channel
        ? $" <a href=\"{PageParts.Escaped(MessageLink.UrlOf(workspace, channel, thread.Finding?.At ?? thread.Place.Root, thread.Place.Root))}\" rel=\"noreferrer\">open in Slack</a>"
        : "";

    private void Hidden(int count)
    {
        if (count > 0)
        {
            Line($"<p class=\"soft\">Messages not shown here: {count:N0}.</p>");
        }
    }

    private string Name(UserId person) => PageParts.Escaped(people.NameOf(person));

    private static string Time(MessageTs ts) => ts.Instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private void Line(FormattableString html) => output.Write($"{FormattableString.Invariant(html)}\n");
}
