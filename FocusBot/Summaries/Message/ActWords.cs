using FocusBot.Conversations;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Message;

/// <summary>What a summary says of FocusBot's own acts, and of what came of them.</summary>
internal static class ActWords
{
    public static CardText? Acts(ActCount acts)
    {
        if (acts.Acted == 0)
        {
            return null;
        }

        List<string> more = [];
        if (acts.Open > 0)
        {
            more.Add($"{(acts.Open == 1 ? "one is" : $"{Amount.Of(acts.Open, "thread is", "threads are")}")} still open");
        }

        if (acts.TakenBack > 0)
        {
            more.Add($"I took {Amount.Of(acts.TakenBack, "nudge", "nudges")} back");
        }

        var asked = $"I asked two people or nudged them in {Amount.Of(acts.Acted, "review thread", "review threads")}";
        return more.Count == 0 ? CardText.Of($"{asked}.") : CardText.Of($"{asked}; {string.Join(", and ", more)}.");
    }

    /// <summary>Asking beside holding back. Without the second there's nothing that asking could be compared with.</summary>
    public static CardText? CameOfIt(ActCount acts)
    {
        if (acts.Tried.Total == 0)
        {
            return null;
        }

        var tried = $"What came of it, over twelve weeks: where I asked or spoke because of what I’d read, the two came together, split the topic between them, or named the difference in {ShareWords.OfThreads(acts.Tried)}";
        return acts.Held.Total == 0
            ? CardText.Of($"{tried}. I held nothing back to compare that with, so nobody can tell whether it helps; “hold-out share” in the settings changes that.")
            : CardText.Of($"{tried}; where I held back on purpose, in {ShareWords.OfThreads(acts.Held)}. {Verdict(acts)}");
    }

    private static string Verdict(ActCount acts) => acts.Tried.ComparedTo(acts.Held) switch
    {
        > 0 => "Asking helps here, as far as these numbers tell.",
        < 0 => "Asking doesn’t help here, as far as these numbers tell.",
        _ => "That’s too few to tell whether it helps.",
    };
}
