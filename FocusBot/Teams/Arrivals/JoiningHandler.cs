using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Measured;
using FocusBot.Levels.Readers;
using FocusBot.People;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Inference;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Arrivals;

/// <summary>Tells whoever comes into a channel in which FocusBot reads that it does, privately and once.</summary>
internal sealed class JoiningHandler(InferenceQuery inference, IOptions<EncoderOptions> encoder, IOptions<LanguageModelOptions> model) :
    IHandle<ConversationEvent.PersonJoined>,
    IHandleReport<Joiner>
{
    public static readonly ReportPurpose<Joiner> Purpose = new("joiner", ArrivalsJson.Default.Joiner);

    // It's about the moment in which they come in.
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public async Task HandleAsync(ConversationEvent.PersonJoined happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = new ChannelKey(happened.Installation, happened.Channel);
        if (!await IsToHearItAsync(channel, happened.Person, context))
        {
            return;
        }

        await (await MemberStore.FindAsync(context.Session, channel.Installation, happened.Person, context.Now) is { } known
            ? TellAsync(channel, known, context)
            : context.EnqueueAsync(Purpose.Send(
                channel.Installation, $"person/{Purpose}/{channel.Channel}/{happened.Person}/{context.Now.ToUnixTimeMilliseconds()}",
                new Parcel.PersonReading(happened.Person), new(channel.Channel, happened.Person)) with
            {
                LongestWait = StaysInteresting,
            }));
    }

    public async Task HandleAsync(Report report, Joiner note, HandlerContext context, CancellationToken cancellationToken)
    {
        var channel = new ChannelKey(report.Installation, note.Channel);
        if (report is Report.PersonRead(_, _, _, _, var person) && await IsToHearItAsync(channel, note.Person, context))
        {
            await TellAsync(channel, person, context);
        }
    }

    private async Task<bool> IsToHearItAsync(ChannelKey channel, UserId person, HandlerContext context) =>
        await inference.MayReadAsync(context.Session, channel, context.Now)
        && (await SettingsStore.OfAsync(context.Session, channel)).TellsJoiners
        && await PeopleStore.MayBeAddressedAsync(context.Session, channel, person, context.Now)
        && !await LeaverStore.HasLeftAsync(context.Session, channel, person)
        && !await JoinerStore.WasToldAsync(context.Session, channel, person);

    private async Task TellAsync(ChannelKey channel, PersonFacts person, HandlerContext context)
    {
        if (person is { IsBot: false, IsOutsider: false, IsGone: false })
        {
            await JoinerStore.ToldAsync(context.Session, channel, person.User, context.Now);
            await context.EnqueueAsync(new(
                channel.Installation, $"joined/{channel.Channel}/{person.User}/{context.Now.ToUnixTimeMilliseconds()}", "joined",
                new Parcel.PrivateNote(channel.Channel, person.User, Root: null, JoiningMessage.For(channel.Channel, ReaderFacts.Of(encoder, model))))
            {
                LongestWait = StaysInteresting,
            });
        }
    }
}

/// <summary>Who came into which channel, while the workspace is asked who that is.</summary>
internal sealed record Joiner(ChannelId Channel, UserId Person);

[JsonSerializable(typeof(Joiner))]
internal sealed partial class ArrivalsJson : JsonSerializerContext;
