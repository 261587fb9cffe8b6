using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Reviews;
using FocusBot.Teams;

namespace FocusBot.Home;

/// <summary>Publishes a person's page when they open it, and again whenever what stands there has changed.</summary>
internal sealed class HomeHandler(HomeDesk desk) :
    IHandle<ConversationEvent.HomeOpened>,
    IHandle<PersonChanged>,
    IHandle<LevelDeclared>,
    IHandle<WaitingChanged>,
    IHandle<ChannelSettingsChanged>,
    IHandle<TeamFocusChanged>,
    IHandle<Report.Refused>
{
    private const string Purpose = "home";
    private const int MostPages = 100;

    public Task HandleAsync(ConversationEvent.HomeOpened happened, Turn turn, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.User, turn, isOpening: true);

    public Task HandleAsync(PersonChanged happened, Turn turn, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.Person, turn);

    public Task HandleAsync(LevelDeclared happened, Turn turn, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Thread.Installation, happened.Person, turn);

    public Task HandleAsync(WaitingChanged happened, Turn turn, CancellationToken cancellationToken) =>
        RefreshAsync(happened.Installation, happened.Person, turn);

    public Task HandleAsync(ChannelSettingsChanged happened, Turn turn, CancellationToken cancellationToken) => RefreshAllAsync(happened.Installation, turn);

    public Task HandleAsync(TeamFocusChanged happened, Turn turn, CancellationToken cancellationToken) => RefreshAllAsync(happened.Installation, turn);

    /// <summary>It never stood there, so the next change or opening publishes it whatever it is.</summary>
    public Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken) => happened.Purpose is Purpose
        ? HomeStore.PublishedAsync(turn.Session, happened.Installation, new(happened.Note), "", turn.Now)
        : Task.CompletedTask;

    private async Task RefreshAllAsync(InstallationId installation, Turn turn)
    {
        foreach (var person in await HomeStore.OpenedByAsync(turn.Session, installation, MostPages))
        {
            await RefreshAsync(installation, person, turn);
        }
    }

    /// <param name="isOpening">Who has never opened the page gets none.</param>
    private async Task RefreshAsync(InstallationId installation, UserId person, Turn turn, bool isOpening = false)
    {
        var shown = await HomeStore.ShowsAsync(turn.Session, installation, person);
        if (shown is null && !isOpening)
        {
            return;
        }

        var card = HomeMessage.For(await desk.LookAsync(installation, person, turn));
        var shows = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(card, HomeJson.Default.Card)))[..32];
        if (shows == shown)
        {
            return;
        }

        // What waits is older than this, and must not come after it.
        await turn.CancelAllAsync(installation, $"{Purpose}/{person}/");
        await turn.EnqueueAsync(new(installation, $"{Purpose}/{person}/{turn.Now.ToUnixTimeMilliseconds()}/{shows}", Purpose, new Parcel.HomeView(person, card))
        {
            Note = person.Value,
            WantsReport = true,
        });
        await HomeStore.PublishedAsync(turn.Session, installation, person, shows, turn.Now);
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(Card))]
internal sealed partial class HomeJson : JsonSerializerContext;
