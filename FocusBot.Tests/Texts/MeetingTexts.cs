using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Texts;

/// <summary>What is said before and after a live review.</summary>
internal static class MeetingTexts
{
    private static readonly Meeting Open = Of(null, new Invitee(Given.Ana, null, false), new Invitee(Given.Ben, null, false), new Invitee(Given.Cleo, null, false));

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of)];

    public static Meeting Of(Level? needed, params IReadOnlyList<Invitee> invitees) =>
        new(Given.Acme, "m1", Given.Reviews, Given.Dan, Given.Root, needed, IsRevealed: false, invitees);

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("MeetingMessage.InTheChannel", MeetingMessage.InTheChannel(Open, "the new first page")), ("MeetingMessage.InPrivate", MeetingMessage.InPrivate(Open)),
        ("MeetingMessage.InPrivate, of somebody who had their data deleted", MeetingMessage.InPrivate(Open with { Organiser = default })),
        ("MeetingMessage.Begun", MeetingMessage.Begun(Open)),
        ("MeetingMessage.Answered", MeetingMessage.Answered(Open, new(Given.Ana, DeclaredLevel.Impact, false))),
        ("MeetingMessage.Answered, shown", MeetingMessage.Answered(Open, new(Given.Ana, DeclaredLevel.NotSure, true))),
        ("MeetingMessage.Map, all differ", MeetingMessage.Map(Of(
            Level.Optics, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Execution, false), new(Given.Cleo, DeclaredLevel.Optics, true)), ShownAnswers.All)),
        ("MeetingMessage.Map, of the named", MeetingMessage.Map(Of(
            Level.Optics, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Execution, false), new(Given.Cleo, DeclaredLevel.Optics, true)), ShownAnswers.OfTheNamed)),
        ("MeetingMessage.Map, none differ", MeetingMessage.Map(Of(
            null, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Impact, true), new(Given.Cleo, null, false)), ShownAnswers.All)),
        ("MeetingMessage.Map, nobody at the level it needs", MeetingMessage.Map(Of(
            Level.Execution, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Mixed, true)), ShownAnswers.All)),
        ("MeetingMessage.TooFewToShow", MeetingMessage.TooFewToShow), ("MeetingMessage.CanBeGuessed", MeetingMessage.CanBeGuessed(Open)), ("MeetingMessage.MapWaits", MeetingMessage.MapWaits),
        ("MeetingMessage.Needs", MeetingMessage.Needs(Level.Impact)), ("MeetingMessage.NeedsAfterTheMap", MeetingMessage.NeedsAfterTheMap(Level.Impact)),
        .. Enum.GetValues<MeetingVerdict>().Select(verdict => ($"MeetingMessage.Judged {verdict}", MeetingMessage.Judged(verdict))),
        ("MeetingMessage.NotInvited", MeetingMessage.NotInvited), ("MeetingMessage.OnlyTheOrganiser", MeetingMessage.OnlyTheOrganiser),
        ("MeetingMessage.NothingToReveal", MeetingMessage.NothingToReveal), ("MeetingMessage.MapStands", MeetingMessage.MapStands), ("MeetingMessage.Gone", MeetingMessage.Gone),
        ("MeetingMessage.LeftOut", MeetingMessage.LeftOut(Given.Ben, "is a bot")), ("MeetingMessage.NobodyLeft", MeetingMessage.NobodyLeft),
        .. ((string[])["", "<@U1>", "<!subteam^S1> topic", $"<@U1> {new string('x', 151)}", $"{string.Concat(Enumerable.Range(0, 21).Select(number => $"<@U{number}> "))}topic"])
            .Select((words, index) => ($"MeetingMessage.Refused {index}", MeetingMessage.Refused(((MeetingRequest.Refused)MeetingCommandRule.Read(new(words))).Sentence))),
    ];
}
