using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Home;

/// <summary>Publishes a person's page when they open it, and again whenever what's there has changed.</summary>
internal sealed class HomeHandler(HomeQuery desk) :
    IHandle<ConversationEvent.HomeOpened>,
    IHandle<PersonChanged>,
    IHandle<LevelDeclared>,
    IHandle<WaitingChanged>,
    IHandle<ReadingAnswered>,
    IHandle<ChannelSettingsChanged>,
    IHandle<TeamFocusChanged>
{
    public static readonly ReportPurpose<PageOf> Purpose = new("home", HomeJson.Default.PageOf) { ReadsOlder = note => UserId.Find(note) is { } person ? new(person) : null };

    private const int MostPages = 100;

    public Task HandleAsync(ConversationEvent.HomeOpened happened, HandlerContext context, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.User, context, isOpening: true);

    public Task HandleAsync(PersonChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.Person, context);

    public Task HandleAsync(LevelDeclared happened, HandlerContext context, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Thread.Installation, happened.Person, context);

    public Task HandleAsync(WaitingChanged happened, HandlerContext context, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.Person, context);

    public Task HandleAsync(ReadingAnswered happened, HandlerContext context, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Channel.Installation, happened.Person, context);

    public Task HandleAsync(ChannelSettingsChanged happened, HandlerContext context, CancellationToken cancellationToken) => RefreshAllAsync(happened.Installation, context);

    public Task HandleAsync(TeamFocusChanged happened, HandlerContext context, CancellationToken cancellationToken) => RefreshAllAsync(happened.Installation, context);

    private async Task RefreshAllAsync(InstallationId installation, HandlerContext context)
    {
        foreach (var person in await HomeStore.OpenedByAsync(context.Session, installation, MostPages))
        {
            await RefreshAsync(installation, person, context);
        }
    }

    /// <param name="isOpening">Who has never opened the page gets none.</param>
    private async Task RefreshAsync(InstallationId installation, UserId person, HandlerContext context, bool isOpening = false)
    {
        var shown = await HomeStore.ShowsAsync(context.Session, installation, person);
        if (shown is null && !isOpening)
        {
            return;
        }

        var card = HomeMessage.For(await desk.LookAsync(installation, person, context));
        var shows = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(card, HomeJson.Default.Card)))[..32];
        if (shows == shown)
        {
            return;
        }

        var pages = $"{Purpose}/{person}/";
        await context.OvertakeAsync(pages, Purpose.Send(installation, $"{pages}{context.Now.ToUnixTimeMilliseconds()}/{shows}", new Parcel.HomeView(person, card), new(person)));
        await HomeStore.PublishedAsync(context.Session, installation, person, shows, context.Now);
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(PageOf))]
internal sealed partial class HomeJson : JsonSerializerContext;
