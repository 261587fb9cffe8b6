using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Home;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Nudges.Why;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Summaries;
using FocusBot.Summaries.Schedule;
using FocusBot.Teams.Focus;
using FocusBot.Teams.Settings;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>A parcel may wait while FocusBot is upgraded, so its note reads back as earlier releases wrote it.</summary>
public sealed class OlderNotesTests
{
    private const string Path =
        """{"Installation":{"Enterprise":null,"Team":"T0ACME","IsEnterpriseInstall":false,"Key":"-/T0ACME/workspace"},"Channel":{"Value":"C0REVIEW"},"User":{"Value":"U0ANA"},"Request":"press/1","Root":"1772452800.000000","Address":{"Value":"https://hooks.slack.com/1"},"Replaces":true}""";

    private const string Thread =
        """{"Installation":{"Enterprise":null,"Team":"T0ACME","IsEnterpriseInstall":false,"Key":"-/T0ACME/workspace"},"Channel":{"Value":"C0REVIEW"},"Root":"1772452800.000000"}""";

    private static readonly MessageTs Root = MessageTs.Parse("1772452800.000000");

    private static readonly AnswerTo Answer = new(Given.Acme, Given.Reviews, Given.Ana, "press/1", Root, new("https://hooks.slack.com/1"), Replaces: true);

    [Fact]
    public void An_answer_names_whom_it_was_for() => Reads(AnswerTo.Answered, "C0REVIEW/U0ANA", new(Given.Reviews, Given.Ana));

    [Fact]
    public void A_look_names_its_thread() => Reads(PlannedCheckHandler.Purpose, "C0REVIEW/1772452800.000000", new(Given.Reviews, Root));

    [Fact]
    public void A_nudge_and_its_outcome_name_their_pair()
    {
        Reads(NudgePost.Purpose, "C0REVIEW/1772452800.000000/U0ANA/U0BEN", new(Given.Reviews, Root, Given.Ana, Given.Ben));
        Reads(InterventionPlan.Purpose, "C0REVIEW/1772452800.000000/U0ANA/U0BEN", new(Given.Reviews, Root, Given.Ana, Given.Ben));
    }

    [Fact]
    public void A_review_and_its_invitations_name_it()
    {
        Reads(MeetingPostedHandler.Purpose, "command/abc", new("command/abc"));
        Reads(MeetingInvitations.Look, "abc/U0ANA", new("abc", Given.Ana));
        Reads(MeetingInvitations.Ask, "abc/U0ANA", new("abc", Given.Ana));
    }

    [Fact]
    public void What_is_looked_up_for_settings_names_channel_and_facilitator()
    {
        Reads(NamingHandler.Purpose, "C0REVIEW/U0BEN/U0ANA", new(Given.Reviews, Given.Ben, Given.Ana));
        Reads(GroupHandler.Purpose, "C0REVIEW/S0123ABCDE/U0ANA", new(Given.Reviews, "S0123ABCDE", Given.Ana));
        Reads(SettingsDoor.Reader, Path, Answer);
        Reads(FocusNote.Reader, $$"""{"Path":{{Path}},"Focus":null,"Clears":true}""", new(Answer, null, Clears: true));
    }

    [Fact]
    public void What_is_looked_up_for_summaries_names_reader_and_group()
    {
        Reads(SummaryParcels.Reader, "C0REVIEW/2026-W10/U0ANA", new(Given.Reviews, "2026-W10", Given.Ana));
        Reads(SummaryParcels.GroupAgain, "C0REVIEW/2026-W10/U0ANA", new(Given.Reviews, "2026-W10", Given.Ana));
        Reads(SummaryParcels.Group, "C0REVIEW/S0123ABCDE", new(Given.Reviews, "S0123ABCDE"));
        Reads(SummaryOnRequest.Group, Path, Answer);
        Assert.Equal("2026-W10", SummaryParcels.Reader.Read("C0REVIEW/2026-W10/U0ANA")?.KeyIn(Given.Acme)?.Week.ToString());
    }

    [Fact]
    public void A_page_names_its_person() => Reads(HomeHandler.Purpose, "U0ANA", new(Given.Ana));

    [Fact]
    public void A_request_carries_all_of_itself()
    {
        var thread = new ThreadKey(Given.Acme, Given.Reviews, Root);
        Reads(ThreadRequestHandler.CatchUp, $$"""{"$type":"check","Thread":{{Thread}},"Path":{{Path}}}""", new ThreadRequest.Check(thread, Answer));
        Reads(AskHandler.Purpose, $$"""{"$type":"ask","Thread":{{Thread}},"Path":{{Path}}}""", new ThreadRequest.Ask(thread, Answer));
        Reads(
            ThreadRequestHandler.CatchUp,
            $$"""{"$type":"declare","Level":4,"At":"2026-03-02T12:00:00+00:00","AsksOthersToo":true,"Shows":true,"CorrectsNudge":false,"Thread":{{Thread}},"Path":{{Path}}}""",
            new ThreadRequest.DeclareLevel(thread, Answer, DeclaredLevel.Mixed, Given.Noon) { AsksOthersToo = true, Shows = true });
    }

    [Fact]
    public void Who_asks_why_names_the_nudge() => Reads(
        WhyReadHandler.Purpose, $$"""{"Nudge":"C0REVIEW/1772452800.000000/U0ANA/U0BEN","Path":{{Path}},"Workspace":"acme"}""", new("C0REVIEW/1772452800.000000/U0ANA/U0BEN", Answer, "acme"));

    /// <summary>A purpose that is added later has no older form; those of the last release are counted here.</summary>
    [Fact]
    public void Every_purpose_of_the_last_release_is_tried_here() => Assert.Superset(
        new HashSet<string>
        {
            "answer", "catch-up", "facilitator", "focus-reader", "group", "home", "look", "meeting", "meeting-ask", "meeting-invitee", "nudge", "outcome",
            "question", "settings-reader", "summary-asked-group", "summary-group", "summary-group-again", "summary-look", "why",
        },
        ProgramWords.Table.All.Where(route => route.Kind is RouteKind.Report).Select(route => route.Word).ToHashSet());

    /// <summary>The older form reads as what it meant, and so does what is written of that now.</summary>
    private static void Reads<TNote>(ReportPurpose<TNote> purpose, string older, TNote meant)
        where TNote : class
    {
        Assert.Equal(meant, purpose.Read(older));
        Assert.Equal(meant, purpose.Read(purpose.Send(Given.Acme, "key", new Parcel.PersonReading(Given.Ana), meant).Note));
    }
}
