using FocusBot.Conversations;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>What a sent form asks for, or what is wrong with it, field by field.</summary>
/// <param name="IsOfThread">The form was opened in a thread, which is where its person looks; otherwise they are in the channel.</param>
/// <param name="Channel">Absent when the form came back damaged: nothing else of it counts then.</param>
/// <param name="Complaints">Empty when the form will do.</param>
internal sealed record LevelFormReading(
    ChannelId? Channel, MessageTs? Root, DeclaredLevel? Level, bool AsksOthers, bool Shows, IReadOnlyDictionary<string, string> Complaints, bool IsOfThread = false);

internal static class LevelFormRule
{
    /// <param name="place">The channel, and the thread's root when the form was opened for one thread; absent: it came back damaged.</param>
    public static LevelFormReading Read((ChannelId Channel, MessageTs? Root)? place, FormValues values)
    {
        if (place is not var (channel, known))
        {
            return new(null, null, null, AsksOthers: false, Shows: false, new Dictionary<string, string>());
        }

        var level = DeclaredLevels.Find(values.One(LevelForm.Level));
        var asks = values.Has(LevelForm.Also, LevelForm.AskOthers);
        var complaints = new Dictionary<string, string>();

        var root = known ?? RootOf(values, channel, complaints);
        if (level is null && !asks)
        {
            complaints[LevelForm.Level] = "Choose your level, or tick “Ask everybody else”.";
        }

        return new(channel, root, level, asks, values.Has(LevelForm.Also, LevelForm.ShowMine), complaints, IsOfThread: known is not null);
    }

    /// <summary>The thread that was chosen or whose link was pasted.</summary>
    internal static MessageTs? RootOf(FormValues values, ChannelId channel, Dictionary<string, string> complaints)
    {
        switch (values.One(LevelForm.Thread), values.One(LevelForm.Link))
        {
            case (null, null):
                complaints[LevelForm.Link] = "Choose a thread, or paste the link of a message.";
                return null;
            case ({ }, { }):
                complaints[LevelForm.Link] = "Choose a thread or paste a link, not both.";
                return null;
            case ({ } chosen, null) when MessageTs.TryParse(chosen, out var ts):
                return ts;
            case ({ }, null):
                complaints[LevelForm.Thread] = "This thread can’t be chosen any more. Choose another, or paste the link of a message.";
                return null;
            case (null, { } pasted):
                var link = MessageLink.Find(pasted);
                if (LinkRule.Refuse(link, channel) is { } refusal)
                {
                    complaints[LevelForm.Link] = refusal;
                }

                return link?.Root;
        }
    }
}
