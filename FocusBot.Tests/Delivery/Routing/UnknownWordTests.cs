using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Texts;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>A word that nobody owns is answered with a sentence and counted, at once or when it was kept.</summary>
public sealed class UnknownWordTests : ReviewTest
{
    private static readonly Happened.CommandGiven Command = new(Given.Acme, Given.Reviews, Given.Ana, new("dance for me"), Given.Address, "1");

    private static readonly Happened.ButtonPressed Press =
        new(Given.Acme, Given.Reviews, Given.Ts(200), Given.Ana, "old.button", "x", Given.Ts(300), Given.Address);

    private static readonly Happened.FormSubmitted Form = new(Given.Acme, Given.Ana, "old-form", "", Given.NoValues, "V1");

    private static readonly Happened.ShortcutUsed Shortcut = new(Given.Acme, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, "old_shortcut", Given.Address);

    public static TheoryData<string, string, string> Unknown => new()
    {
        { nameof(Command), "I don’t know “dance”. This is what I know:", "kind=command" },
        { nameof(Press), "This button doesn’t do anything any more", "kind=button" },
        { nameof(Form), "I can’t read this form any more", "kind=form" },
        { nameof(Shortcut), "I don’t know this shortcut", "kind=shortcut" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task It_is_said_at_once_and_counted(string happened, string sentence, string tag)
    {
        using var counted = World.Count("focusbot.routing.unknown");

        Assert.StartsWith(sentence, AsRead.Of(Assert.IsType<Answer.Say>(await World.AtOnceAsync(Of(happened))).Card), StringComparison.Ordinal);
        Assert.Equal([tag], counted.Tags);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task It_is_said_late_and_counted(string happened, string sentence, string tag)
    {
        using var counted = World.Count("focusbot.routing.unknown");

        await World.HappenAsync(Of(happened));

        var parcel = Assert.Single(await World.WaitingAsync()).Outbound.Parcel;
        Assert.StartsWith(sentence, AsRead.Of(parcel is Parcel.Reply reply ? reply.Card : Assert.IsType<Parcel.DirectMessage>(parcel).Card), StringComparison.Ordinal);
        Assert.Equal([tag], counted.Tags);
    }

    [Fact]
    public async Task A_command_that_is_too_long_is_read_by_nobody_and_counted_as_nothing()
    {
        var endless = Command with { Words = new($"focus a{new string(' ', 40_000)}b") };
        using var counted = World.Count("focusbot.routing.unknown");

        var card = Assert.IsType<Answer.Say>(await World.AtOnceAsync(endless)).Card;

        Assert.StartsWith("That’s 40,008 characters, and a command takes up to 4,000.", AsRead.Of(card), StringComparison.Ordinal);
        Assert.Empty(counted.Tags);
    }

    [Fact]
    public async Task A_press_on_FocusBots_own_page_is_answered_in_a_direct_message()
    {
        var onThePage = Press with { Channel = null, Message = null, Reply = null };
        using var counted = World.Count("focusbot.routing.unknown");

        Assert.IsType<Answer.Keep>(await World.AtOnceAsync(onThePage));
        await World.HappenAsync(onThePage);

        Assert.Equal(Given.Ana, Assert.IsType<Parcel.DirectMessage>(Assert.Single(await World.WaitingAsync()).Outbound.Parcel).User);
        Assert.Equal(["kind=button"], counted.Tags);
    }

    [Theory]
    [InlineData("a-purpose-of-old", "{}")]
    [InlineData("look", "nonsense")]
    [InlineData("look", "{\"Channel\":")]
    public async Task A_report_that_nobody_can_read_is_counted_and_does_no_harm(string purpose, string note)
    {
        using var counted = World.Count("focusbot.routing.unknown");

        await World.HappenAsync(new Report.ThreadRead(Given.Acme, purpose, "key", note, []));

        Assert.Empty(await World.WaitingAsync());
        Assert.Equal(["kind=report"], counted.Tags);
    }

    private static Happened Of(string happened) => happened switch
    {
        nameof(Command) => Command,
        nameof(Press) => Press,
        nameof(Form) => Form,
        _ => Shortcut,
    };
}
