using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Members;
using FocusBot.Tests.Reviews;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>Whatever was acknowledged is answered, whoever owns it: also when it was kept, and when it makes no sense.</summary>
public sealed class EveryWordAnsweredTests : ReviewTest
{
    public static TheoryData<string> Commands => Words(RouteKind.Command);

    public static TheoryData<string> Buttons => Words(RouteKind.Button);

    public static TheoryData<string> Forms => Words(RouteKind.Form);

    public static TheoryData<string> Shortcuts => Words(RouteKind.Shortcut);

    [Theory]
    [MemberData(nameof(Commands))]
    public Task A_command_that_was_kept_is_answered(string word) => IsAnsweredAsync(new Happened.CommandGiven(
        Given.Acme, Given.Reviews, Given.Ana, new(word is CommandLineRule.Link ? "https://acme.slack.com/archives/C0REVIEW/p1700000000000100" : word), Given.Address, "1"));

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task A_press_whose_value_means_nothing_is_answered(string word) => IsAnsweredAsync(Pressed(word, Given.Address));

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task A_press_with_no_address_to_answer_at_is_answered(string word) => IsAnsweredAsync(Pressed(word, null));

    [Theory]
    [MemberData(nameof(Forms))]
    public Task A_form_that_was_sent_empty_is_answered(string name) =>
        IsAnsweredAsync(new Happened.FormSubmitted(Given.Acme, Given.Ana, name, $"{Given.Reviews}/{Given.Root}", Given.NoValues, "V1") { Place = Given.Reviews });

    [Theory]
    [MemberData(nameof(Shortcuts))]
    public Task A_shortcut_that_was_kept_is_answered(string id) =>
        IsAnsweredAsync(new Happened.ShortcutUsed(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, id, Given.Address));

    private async Task IsAnsweredAsync(Happened happened)
    {
        await World.WithThreadAsync(Given.Ben);
        await World.Fresh.Database.WriteAsync(async session =>
        {
            await MemberStore.PutAsync(session, Given.Acme, new(Given.Ana, false, false, false, false, IsGone: false, "Europe/Berlin"), World.Clock.GetUtcNow());
            return true;
        });

        await World.HappenAsync(happened);
        await World.DeliverAsync();

        Assert.Contains(World.Sent, sent => sent.Outbound.Parcel is
            Parcel.Reply or Parcel.PrivateNote { User.Value: "U0ANA" } or Parcel.DirectMessage { User.Value: "U0ANA" });
    }

    private static Happened.ButtonPressed Pressed(string word, ReplyAddress? reply) => new(
        Given.Acme, Given.Reviews, Given.Ts(200), Given.Ana, word.EndsWith('.') ? $"{word}nonsense" : word, "nonsense", MessageTs.At(Given.Noon), reply);

    private static TheoryData<string> Words(RouteKind kind) => [.. ProgramWords.Table.All.Where(route => route.Kind == kind).Select(route => route.Word)];
}
