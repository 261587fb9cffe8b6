using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>The forms in which a person chooses a thread and says their level.</summary>
internal static class LevelForm
{
    public static readonly FormWord Name = new("level");

    public const string Thread = "thread", Link = "link", Level = "level", Also = "also";
    public const string AskOthers = "ask", ShowMine = "show";

    /// <summary>Slack takes ten options; this leaves the form readable.</summary>
    public const int MostThreads = 6;

    private const string WhoSees =
        "Who sees this: your answer stays with FocusBot. If somebody in the thread declares a different level, one nudge in the thread names you both with your levels. On the thread’s map (“check”), others see your level only if you show it.";

    /// <summary>For <c>/level</c> in a channel: which thread, and what about it.</summary>
    public static Form ForChannel(ChannelId channel, IReadOnlyList<ReviewThread> active, DeclaredLevel? level = null, bool asks = false) =>
        new(Name, "Which level?", "Send", channel.Value, [.. ThreadParts(active), LevelPart(level), AlsoPart(asks), new FormPart.Note(WhoSees)]);

    /// <summary>For the shortcut on a message: its thread is known.</summary>
    public static Form ForThread(ThreadKey thread, DeclaredLevel? level) =>
        new(Name, "Which level?", "Send", $"{thread.Channel}/{thread.Root}",
        [
            new FormPart.Say("Which level do you argue from in this thread?"),
            LevelPart(level),
            AlsoPart(asks: false),
            new FormPart.Note(WhoSees),
        ]);

    public static IReadOnlyList<FormOption> LevelOptions { get; } =
        [.. DeclaredLevels.All.Select(declared => new FormOption(declared.Word(), CardText.Of($"{declared.Label():strong}"), declared.Meaning()))];

    /// <summary>How a thread is told from another without a word of what was written in it.</summary>
    public static CardText Describe(ReviewThread thread) => ThreadName.Of(thread);

    /// <summary>Which thread is meant.</summary>
    internal static IEnumerable<FormPart> ThreadParts(IReadOnlyList<ReviewThread> active)
    {
        if (active.Count > 0)
        {
            yield return new FormPart.ChooseOne(Thread, "Thread", [.. active.Select(Option)]) { IsOptional = true };
        }
        else
        {
            yield return new FormPart.Say(
                "I know of no thread with replies here. If FocusBot is not in this channel yet, type /invite @FocusBot first. Otherwise paste the link of a message.");
        }

        yield return new FormPart.Write(Link, active.Count > 0 ? "Or the link of a message" : "Link of a message")
        {
            Placeholder = "https://…/archives/…",
            Hint = "Under a message, choose “Copy link”.",
            IsOptional = true,
        };
    }

    private static FormOption Option(ReviewThread thread) =>
        new(thread.Key.Root.ToString(), Describe(thread), CardText.Of($"{People(thread.Participants.Count)}, last message {thread.LastActivity.Instant}"));

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    private static FormPart.ChooseOne LevelPart(DeclaredLevel? level) =>
        new(Level, "My level", LevelOptions) { Initial = level?.Word(), IsOptional = true, Hint = "Leave it open if you only want to ask the others." };

    private static FormPart.Tick AlsoPart(bool asks) => new(Also, "Also",
    [
        new(AskOthers, "Ask everybody else in the thread too"),
        new(ShowMine, "Show my level to the others on the thread’s map"),
    ])
    {
        Initial = asks ? [AskOthers] : [],
        IsOptional = true,
    };
}
