using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Tests.Reviews;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Authority;

/// <summary>Whatever stands behind a button or in a form, it only names: Dan changes nothing and hears nothing that isn't his.</summary>
public sealed class ForgedValueTests
{
    private static readonly Dictionary<string, string[]> Families = new()
    {
        ["level."] = ["impact", "show", "hide", "withdraw"], ["meeting.answer."] = ["impact"], ["meeting.need."] = ["impact"], ["meeting.verdict."] = ["yes"], ["meeting.talked."] = ["impact"],
        ["nudge.forward."] = ["impact", "both"], ["contract.set."] = ["impact"], ["me.mute-here."] = ["day"], ["me.mute-everywhere."] = ["open"],
        ["reading."] = ["Impact", "None"],
    };

    private static readonly (string Field, string Value)[] Fields =
    [
        ("mode", "off"), ("sensitivity", "high"), ("hold-out", "10"), ("day", "monday"), ("hour", "9"), ("facilitators", "U0DAN"), ("focus", "impact"), ("because", "mine"),
        ("level", "impact"), ("also", "ask"), ("also", "show"), ("reason", "not-for-me"), ("needed", "Impact"), ("draft", "mine"), ("topic", "mine"), ("start", "1772532000"), ("minutes", "45"),
    ];

    public static TheoryData<string> Buttons => Words(RouteKind.Button);

    public static TheoryData<string> Forms => Words(RouteKind.Form);

    /// <summary>In another workspace the same ids name other things, or none.</summary>
    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task A_press_with_a_name_that_is_not_his(string word)
    {
        using var world = await GivenSecrets.CreateAsync();
        var before = await StrangersRows.OfAsync(world);
        foreach (var (what, value) in GivenSecrets.Values)
        {
            foreach (var action in Families.TryGetValue(word, out var ends) ? ends.Select(end => word + end) : [word])
            {
                foreach (var place in (ChannelId?[])[GivenSecrets.Mine, GivenSecrets.DirectlyMine, null])
                {
                    await IsHarmlessAsync(world, $"{action} with {what} in {place}", place, Pressed(Given.Acme, place, action, value));
                }

                await IsHarmlessAsync(world, $"{action} with {what} elsewhere", GivenSecrets.Secret, Pressed(Given.Globex, GivenSecrets.Secret, action, value), except: "C0SECRET");
            }
        }

        await ChangedNothingAsync(world, before);

        Happened.ButtonPressed Pressed(InstallationId installation, ChannelId? place, string action, string value) => new(
            installation, place, Given.Ts(200), Given.Dan, action, value, MessageTs.At(world.Clock.GetUtcNow()), place is null ? null : Given.Address);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_with_a_name_that_is_not_his(string word)
    {
        using var world = await GivenSecrets.CreateAsync();
        var before = await StrangersRows.OfAsync(world);
        foreach (var (what, value) in GivenSecrets.Values)
        {
            foreach (var (reason, place) in ((string, ChannelId?)[])[("not-for-me", GivenSecrets.Mine), ("another-level", GivenSecrets.Mine), ("another-level", GivenSecrets.DirectlyMine), ("not-for-me", null)])
            {
                await IsHarmlessAsync(world, $"{word} with {what} opened in {place}", place, new Happened.FormSubmitted(
                    Given.Acme, Given.Dan, word, value, ReviewDriver.ValuesOf([.. Fields, ("reason", reason), ("thread", $"{Given.Root}")]), $"V{world.Clock.GetUtcNow().Ticks}") { Place = place });
            }
        }

        await ChangedNothingAsync(world, before);
    }

    [Fact]
    public void Every_family_of_buttons_is_tried() =>
        Assert.Equal(ProgramWords.Table.All.Where(route => route.IsFamily).Select(route => route.Word).Order(), Families.Keys.Order());

    private static async Task IsHarmlessAsync(
        ReviewDriver world, string what, ChannelId? place, Happened happened, string? except = null)
    {
        var said = await world.AtOnceAsync(happened);
        await world.HappenAsync(happened);
        await world.DeliverAsync();

        string[] heard = [Read(said), .. world.Sent.Select(item => JsonSerializer.Serialize(item.Outbound.Parcel, DeliveryJson.Default.Parcel))];
        Assert.All(GivenSecrets.Words.Where(word => word != except), word =>
            Assert.False(heard.Any(text => text.Contains(word, StringComparison.Ordinal)), $"{what} tells {word}: {string.Join('\n', heard)}"));
        Assert.All(world.Sent, item => Assert.True(IsHis(item, place), $"{what} does {item.Outbound.Parcel}"));
        world.Sent.Clear();
    }

    private static async Task ChangedNothingAsync(ReviewDriver world, IReadOnlyList<string> before)
    {
        Assert.Equal(before, await StrangersRows.OfAsync(world));
        Assert.False(await StrangersRows.HoldsAsync(world, "AAAAAAAA", "%", "DROP"), "What was forged is kept.");
    }

    /// <summary>It goes to him, or asks the workspace about him or the place where he is.</summary>
    private static bool IsHis(OutboxItem item, ChannelId? place) => item.Outbound.Parcel switch
    {
        Parcel.Reply reply => reply.Otherwise is not { } otherwise || (otherwise.User == Given.Dan && otherwise.Channel == place),
        Parcel.PrivateNote note => note.User == Given.Dan && note.Channel == place,
        Parcel.DirectMessage message => message.User == Given.Dan,
        Parcel.HomeView view => view.User == Given.Dan,
        Parcel.PersonReading reading => reading.User == Given.Dan,
        Parcel.ThreadReading reading => reading.Channel == place,
        _ => false,
    };

    private static string Read(Answer said) => said switch
    {
        Answer.Say(var card) => JsonSerializer.Serialize<Parcel>(new Parcel.DirectMessage(Given.Dan, card), DeliveryJson.Default.Parcel),
        Answer.Open(var form) => Texts.AsRead.Of(form) + form.State,
        _ => "",
    };

    private static TheoryData<string> Words(RouteKind kind) => [.. ProgramWords.Table.All.Where(route => route.Kind == kind).Select(route => route.Word)];
}
