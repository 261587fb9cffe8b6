using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Afterwards;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Convening;
using FocusBot.Reviews.Huddles;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests.Texts;

/// <summary>What is said before and after a live review.</summary>
internal static class MeetingTexts
{
    private static readonly Meeting Open = Of(null, new Invitee(Given.Ana, null, false), new Invitee(Given.Ben, null, false), new Invitee(Given.Cleo, null, false));

    private static readonly MeetingTime At = new(Given.Noon.AddDays(2), 45);

    private static readonly Meeting Timed = Open with { Time = At };

    private static readonly GroupChoice Design = new("S0DESIGN", "design-team");

    private static readonly ReviewThread Thread = new(Given.Thread, [Given.Ana, Given.Ben], [], Given.Ts(7), IsComplete: true, IsClosed: false);

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Convenings().Select(Said.Of), .. Afterwards().Select(Said.Of), .. Forms().Select(Said.Of)];

    public static Meeting Of(Level? needed, params IReadOnlyList<Invitee> invitees) =>
        new(Given.Acme, "m1", Given.Reviews, Given.Dan, Given.Root, needed, IsRevealed: false, invitees);

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("MeetingMessage.InTheChannel", MeetingMessage.InTheChannel(Open, [], "the new first page")), ("MeetingMessage.InPrivate", MeetingMessage.InPrivate(Open, Given.Ana)),
        ("MeetingMessage.InTheChannel, with a time", MeetingMessage.InTheChannel(Timed, [], "the new first page")), ("MeetingMessage.InPrivate, with a time", MeetingMessage.InPrivate(Timed, Given.Ana)),
        ("MeetingMessage.InPrivate, of the organiser", MeetingMessage.InPrivate(Open, Given.Dan)),
        ("MeetingMessage.InPrivate, of somebody who had their data deleted", MeetingMessage.InPrivate(Open with { Organiser = default }, Given.Ana)),
        ("MeetingMessage.Begun", MeetingMessage.Begun(Open, [])), ("MeetingMessage.Begun, what it needs is said", MeetingMessage.Begun(Open with { Needed = Level.Impact }, [])),
        ("MeetingMessage.InTheChannel, with groups", MeetingMessage.InTheChannel(Open, [Design, new("S0SALES", "sales")], "the new first page")), ("MeetingMessage.Begun, with a group", MeetingMessage.Begun(Open with { Needed = Level.Impact }, [Design])),
        ("MeetingMessage.EmptyGroup", MeetingMessage.EmptyGroup(Design)), ("MeetingMessage.TooManyWith", MeetingMessage.TooManyWith(Design, 73)), ("MeetingMessage.NoGroup, missing_scope", MeetingMessage.NoGroup(Design, "missing_scope")),
        ("MeetingMessage.NoGroup, plan_upgrade_required", MeetingMessage.NoGroup(Design, "plan_upgrade_required")), ("MeetingMessage.NoGroup, no_such_subteam", MeetingMessage.NoGroup(Design, "no_such_subteam")),
        ("MeetingMessage.Answered", MeetingMessage.Answered(Open, new(Given.Ana, DeclaredLevel.Impact, false))),
        ("MeetingMessage.Answered, shown", MeetingMessage.Answered(Open, new(Given.Ana, DeclaredLevel.NotSure, true))),
        ("MeetingMessage.Map, all differ", MeetingMessage.Map(Of(
            Level.Optics, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Execution, false), new(Given.Cleo, DeclaredLevel.Optics, true)), ShownAnswers.All)),
        ("MeetingMessage.Map, of the named", MeetingMessage.Map(Of(
            Level.Optics, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Execution, false), new(Given.Cleo, DeclaredLevel.Optics, true)), ShownAnswers.OfTheNamed)),
        ("MeetingMessage.Map, none differ", MeetingMessage.Map(Of(
            null, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Impact, true), new(Given.Cleo, null, false)) with { Time = Timed.Time }, ShownAnswers.All)),
        ("MeetingMessage.Map, nobody at the level it needs", MeetingMessage.Map(Of(
            Level.Execution, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Mixed, true)), ShownAnswers.All)),
        ("MeetingMessage.TooFewToShow", MeetingMessage.TooFewToShow), ("MeetingMessage.CanBeGuessed", MeetingMessage.CanBeGuessed(Open)), ("MeetingMessage.MapWaits", MeetingMessage.MapWaits),
        ("MeetingMessage.Needs", MeetingMessage.Needs(Level.Impact)), ("MeetingMessage.NeedsAfterTheMap", MeetingMessage.NeedsAfterTheMap(Level.Impact)),
        ("MeetingMessage.NotInvited", MeetingMessage.NotInvited), ("MeetingMessage.OnlyTheOrganiser", MeetingMessage.OnlyTheOrganiser),
        ("MeetingMessage.NothingToReveal", MeetingMessage.NothingToReveal), ("MeetingMessage.MapStands", MeetingMessage.MapStands), ("MeetingMessage.Gone", MeetingMessage.Gone), ("MeetingMessage.CalledOff", MeetingMessage.CalledOff),
        ("MeetingMessage.LeftOut", MeetingMessage.LeftOut(Given.Ben, "is a bot")), ("MeetingMessage.NobodyLeft", MeetingMessage.NobodyLeft),
        .. ((string[])["", "<@U1>", "<!subteam^S1> topic", $"<@U1> {new string('x', 151)}", $"{string.Concat(Enumerable.Range(0, 51).Select(number => $"<@U{number}> "))}topic"])
            .Select((words, index) => ($"ConveningMessage.Refused {index}", ConveningMessage.Refused(((MeetingRequest.Refused)MeetingCommandRule.Read(new(words))).Sentence))),
    ];

    private static Contract Needs(Level? level) => new(Given.Thread, level, Given.Ana, Given.Noon, Given.Ts(3), Differing: 0);

    private static IEnumerable<(string, Card)> Convenings() =>
    [
        ("HuddleMessage.OfReview, with the map", HuddleMessage.OfReview(Of(
            Level.Optics, new(Given.Ana, DeclaredLevel.Impact, true), new(Given.Ben, DeclaredLevel.Execution, false), new(Given.Cleo, DeclaredLevel.Impact, false)) with { IsRevealed = true }, ShownAnswers.Guessable)),
        ("HuddleMessage.OfReview, before the map", HuddleMessage.OfReview(Open, ShownAnswers.None)),
        ("HuddleMessage.OfReview, before the map, what it needs is said", HuddleMessage.OfReview(Open with { Needed = Level.Impact }, ShownAnswers.None)),
        ("HuddleMessage.OfContract", HuddleMessage.OfContract(Thread, Needs(Level.Impact))), ("HuddleMessage.OfContract, taken back", HuddleMessage.OfContract(Thread, Needs(null))),
        ("ConveningMessage.NobodyElse", ConveningMessage.NobodyElse), ("ConveningMessage.When", ConveningMessage.When(Timed, At)), ("ConveningMessage.Moved", ConveningMessage.Moved(At)),
        ("ConveningMessage.CalledOff", ConveningMessage.CalledOff(Timed)), ("ConveningMessage.CalledOff, of somebody who had their data deleted", ConveningMessage.CalledOff(Timed with { Organiser = default })),
        ("ConveningMessage.OnlyTheOrganiser", ConveningMessage.OnlyTheOrganiser), ("ConveningMessage.OverAlready", ConveningMessage.OverAlready), ("ConveningMessage.Reminder", ConveningMessage.Reminder(Timed, At)),
    ];

    private static IEnumerable<(string, Card)> Afterwards() =>
    [
        ("AfterwardsMessage.Question", AfterwardsMessage.Question(Timed, 5)),
        .. Enum.GetValues<MeetingVerdict>().Select(verdict => ($"AfterwardsMessage.Answered {verdict}", AfterwardsMessage.Answered(Timed, new(Given.Ana, verdict, null, IsShown: false)))),
        ("AfterwardsMessage.Answered, with a level, among few", AfterwardsMessage.Answered(Timed, new(Given.Ana, MeetingVerdict.Partly, DeclaredLevel.Execution, IsShown: true))),
        ("AfterwardsMessage.Result", AfterwardsMessage.Result(Timed, new(new(3, 1, 1), []))),
        ("AfterwardsMessage.Result, with levels", AfterwardsMessage.Result(Timed, new(new(4, 0, 2), [(DeclaredLevel.Execution, 4), (DeclaredLevel.Impact, 1)]))),
        ("AfterwardsMessage.Shared", AfterwardsMessage.Shared(Timed, new(4, 0, 1))), ("AfterwardsMessage.Shared, of somebody who had their data deleted", AfterwardsMessage.Shared(Timed with { Organiser = default }, new(4, 0, 1))),
        ("AfterwardsMessage.OnlyTheOrganiserShares", AfterwardsMessage.OnlyTheOrganiserShares), ("AfterwardsMessage.SharedAlready", AfterwardsMessage.SharedAlready),
        ("AfterwardsMessage.WasAbsent", AfterwardsMessage.WasAbsent), ("AfterwardsMessage.NotAsked", AfterwardsMessage.NotAsked), ("AfterwardsMessage.Closed", AfterwardsMessage.Closed),
        ("AfterwardsMessage.VerdictFirst", AfterwardsMessage.VerdictFirst), ("AfterwardsMessage.NotKept", AfterwardsMessage.NotKept),
        ("AfterwardsMessage.Ended", AfterwardsMessage.Ended), ("AfterwardsMessage.EndedAlready", AfterwardsMessage.EndedAlready),
    ];

    private static IEnumerable<(string, Form)> Forms() => [("MeetingForm.For", MeetingForm.For(Given.Reviews)), ("MeetingForm.Moving", MeetingForm.Moving(Timed))];
}
