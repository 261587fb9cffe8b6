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
        "Who sees this: your answer is private unless somebody in the thread picks a different level; then you both hear of it, with your levels, and so does the thread, unless this channel is set to “In private”. On the thread’s map (“check”), others see your level only if you show it.";

    /// <summary>For <c>/level</c> in a channel: which thread, and what about it.</summary>
    public static Form ForChannel(ChannelId channel, IReadOnlyList<ReviewThread> active, DateTimeOffset now, DeclaredLevel? level = null, bool asks = false) =>
        new(Name, "Which level?", "Send", channel.Value, [.. ThreadParts(active, now), LevelPart(level), AlsoPart(asks), new FormPart.Note(WhoSees)]);

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

    /// <summary>Which thread is meant.</summary>
    internal static IEnumerable<FormPart> ThreadParts(IReadOnlyList<ReviewThread> active, DateTimeOffset now)
    {
        if (active.Count > 0)
        {
            yield return new FormPart.ChooseOne(Thread, "Thread", [.. active.Select(thread => ThreadName.Option(thread, now))]) { IsOptional = true };
        }
        else
        {
            yield return new FormPart.Say(
                "FocusBot hasn’t seen a thread with replies here yet. If it isn’t in this channel, type /invite @FocusBot first. Otherwise, paste the link of a message.");
        }

        yield return new FormPart.Write(Link, active.Count > 0 ? "Or the link of a message" : "Link of a message")
        {
            Placeholder = "https://…/archives/…",
            Hint = "Under a message, choose “Copy link”.",
            IsOptional = true,
        };
    }

    private static FormPart.ChooseOne LevelPart(DeclaredLevel? level) =>
        new(Level, "My level", LevelOptions) { Initial = level?.Word(), IsOptional = true, Hint = "Leave it empty if you only want to ask the others." };

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
