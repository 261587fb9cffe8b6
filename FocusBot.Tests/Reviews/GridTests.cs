using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews;

/// <summary>A workspace of an Enterprise organisation, and Ben, who is of another workspace.</summary>
public sealed class GridTests : ReviewTest
{
    private static readonly InstallationId Grid = new("E1", "T0ACME", false);

    private static readonly ThreadKey Thread = new(Grid, Given.Reviews, Given.Root);

    [Fact]
    public async Task A_colleague_answers_with_a_button_where_nobody_from_outside_can_be()
    {
        await WriteAsync(isShared: false, mayBeStranger: false);

        await PressAsync();

        Assert.Equal(DeclaredLevel.Impact, (await FindAsync())?.DeclarationOf(Given.Ben)?.Level);
    }

    [Fact]
    public async Task In_a_shared_channel_somebody_of_whom_nothing_is_known_is_a_stranger()
    {
        await WriteAsync(isShared: true, mayBeStranger: true);

        await PressAsync();

        Assert.DoesNotContain(Given.Ben, (await FindAsync())?.Participants ?? []);
        Assert.Equal(Texts.AsRead.Of(RefusalMessage.FromOutside), Texts.AsRead.Of(World.SentOf<Parcel.Reply>()[^1].Card));
        Assert.Equal(RefusalMessage.FromOutside, Assert.IsType<Answer.Say>(await World.AtOnceAsync(Press())).Card);
    }

    [Fact]
    public async Task In_a_shared_channel_somebody_whom_the_workspace_calls_a_colleague_is_none()
    {
        await World.Fresh.Database.WriteAsync(async session =>
        {
            await MemberStore.PutAsync(session, Grid, new(Given.Ben, false, false, false, IsOutsider: false, false, null), World.Clock.GetUtcNow());
            return 0;
        });
        await WriteAsync(isShared: true, mayBeStranger: true);

        await PressAsync();

        Assert.Equal(DeclaredLevel.Impact, (await FindAsync())?.DeclarationOf(Given.Ben)?.Level);
    }

    /// <summary>There are two of them, and FocusBot writes to nobody of another organisation.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task In_a_direct_message_only_what_the_workspace_says_of_somebody_speaks_against_them(bool? isOutsider, bool isAnswered)
    {
        await World.Fresh.Database.WriteAsync(async session =>
        {
            await (isOutsider is { } said
                ? MemberStore.PutAsync(session, Grid, new(Given.Ben, false, false, false, IsOutsider: said, false, null), World.Clock.GetUtcNow())
                : Task.CompletedTask);
            return 0;
        });

        var answer = await World.AtOnceAsync(new Happened.ButtonPressed(
            Grid, new("D0BEN"), Given.Ts(200), Given.Ben, "me.opt-out", "", MessageTs.At(World.Clock.GetUtcNow()), Given.Address) { MayBeStranger = true });

        Assert.Equal(isAnswered, answer is not Answer.Say { Card: var card } || card != RefusalMessage.FromOutside);
    }

    private async Task WriteAsync(bool isShared, bool mayBeStranger)
    {
        await World.HappenAsync(new Happened.FocusBotInvited(Grid, Given.Reviews, Given.Ana, new(isShared, false)));
        await World.Fresh.Database.WriteAsync(async session =>
        {
            await SettingsStore.SetAsync(session, Thread.ChannelKey, ChannelSettings.Default);
            return 0;
        });
        await World.HappenAsync(new Happened.MessagePosted(Grid, Given.Reviews, Given.Root, Given.Root, Given.Ana, new("words"), new(isShared, false)));
        await World.HappenAsync(new Happened.MessagePosted(Grid, Given.Reviews, Given.Ts(1), Given.Root, Given.Ben, new("words"), new(isShared, mayBeStranger)));
        await World.DeliverAsync();
    }

    private async Task PressAsync()
    {
        await World.HappenAsync(Press());
        await World.DeliverAsync();
    }

    private Happened.ButtonPressed Press() => new(
        Grid, Given.Reviews, Given.Ts(200), Given.Ben, "level.impact", $"{Given.Reviews}/{Given.Root}", MessageTs.At(World.Clock.GetUtcNow()), Given.Address) { MayBeStranger = true };

    private Task<ReviewThread?> FindAsync() => World.Fresh.Database.ReadAsync(session => ReviewStore.FindAsync(session, Thread));
}
