using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Tests;

/// <summary>Ordinary things, so that a test names only what is special about its own.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly InstallationId Acme = InstallationId.Workspace("T0ACME"), Globex = InstallationId.Workspace("T0GLOBEX");

    public static readonly ChannelId Reviews = new("C0REVIEW"), Elsewhere = new("C0OTHER");

    public static readonly UserId Ana = new("U0ANA"), Ben = new("U0BEN"), Cleo = new("U0CLEO"), Dan = new("U0DAN");

    public static readonly MessageTs Root = Ts(0);

    public static readonly ThreadKey Thread = new(Acme, Reviews, Root);

    public static readonly ReplyAddress Address = new("https://hooks.slack.com/actions/T0ACME/1/secret");

    public static readonly Card Words = Card.Saying("Hello, all.");

    public static readonly FormValues NoValues = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>A message so many seconds after noon.</summary>
    public static MessageTs Ts(int seconds) => MessageTs.At(Noon.AddSeconds(seconds));

    public static Declaration Said(UserId person, DeclaredLevel level, int minute = 0, bool isShown = false) =>
        new(person, level, isShown, Noon.AddMinutes(minute));

    /// <summary>A thread in which everybody who declared has written, in that order.</summary>
    public static ReviewThread ThreadOf(params IReadOnlyList<Declaration> declarations) =>
        ThreadOf([.. declarations.Select(declaration => declaration.Person)], declarations);

    public static ReviewThread ThreadOf(IReadOnlyList<UserId> participants, params IReadOnlyList<Declaration> declarations) =>
        new(Thread, participants, declarations, Ts(60), IsComplete: true, IsClosed: false);

    public static Nudge NudgeOf(Mismatch mismatch, NudgeState state = NudgeState.InTheThread) =>
        new(Thread, mismatch, state, state is NudgeState.OnItsWay ? null : Ts(90), WayForward: null);

    /// <summary>Always the same numbers for the same seed, on every machine.</summary>
    public static Random Dice(int seed) => new(seed);
}
