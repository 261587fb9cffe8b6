using FocusBot.Conversations;
using FocusBot.Delivery.Installations;
using FocusBot.Storage;
using FocusBot.Tests.Slack;
using FocusBot.Tests.Slack.Sending;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Installations;

/// <summary>Tokens that end after twelve hours are changed for the next ones in time.</summary>
public sealed class TokenKeeperTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(Given.Noon);
    private readonly Listed<string> _log = new();
    private readonly FakeRenewal _renewal = new();
    private FreshDatabase? _fresh;
    private InstalledTokens? _tokens;
    private TokenKeeper? _keeper;

    private InstalledTokens Tokens => _tokens ?? throw new InvalidOperationException("It has not begun.");

    private static InstalledToken Ending => new(InstallationId.Workspace("T1"), "A1", "North", "chat:write", "first", Given.Noon) { RefreshToken = "refresh", ExpiresAt = Given.Noon.AddHours(12) };

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        _tokens = new(_fresh.Database, [], _clock);
        _keeper = new(_tokens, _renewal, _fresh.Database, _clock, new Notebook<TokenKeeper>(_log));
    }

    public async Task DisposeAsync()
    {
        await _keeper!.StopAsync(CancellationToken.None);
        _keeper.Dispose();
        Tokens.Dispose();
        _fresh!.Dispose();
    }

    [Fact]
    public async Task Two_hours_before_its_end_and_not_before_it_is_renewed_once()
    {
        await Tokens.KeepAsync(Ending);
        await StartAsync();
        await TurnAsync(TimeSpan.FromHours(9.9));
        Assert.Empty(_renewal.Asked);

        await TurnAsync(TimeSpan.FromHours(0.2));
        await TurnAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("first", Assert.Single(_renewal.Asked).Token);
        Assert.Equal("renewed", Assert.Single(Tokens.All).Token);
        Assert.Equal(Given.Noon, Assert.Single(Tokens.All).InstalledAt);
    }

    [Fact]
    public async Task What_Slack_refuses_is_said_once_and_what_cannot_be_asked_now_is_asked_again()
    {
        await Tokens.KeepAsync(Ending);
        await Tokens.KeepAsync(Ending with { Installation = InstallationId.Workspace("T2") });
        _renewal.Answer = token => token.Installation.Team is "T1" ? new Renewal.Refused("invalid_refresh_token") : new Renewal.Unavailable("timeout");
        await StartAsync();

        await TurnAsync(TimeSpan.FromHours(11));
        await TurnAsync(TimeSpan.FromSeconds(30));

        Assert.Single(_renewal.Asked, token => token.Installation.Team is "T1");
        Assert.True(_renewal.Asked.Count(token => token.Installation.Team is "T2") > 1);
        Assert.Single(_log, line => line.Contains("T1", StringComparison.Ordinal) && line.Contains("install FocusBot there again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_installs_again_meanwhile_is_right_and_whoever_took_it_away_too()
    {
        await Tokens.KeepAsync(Ending);
        await Tokens.KeepAsync(Ending with { Installation = InstallationId.Workspace("T2") });
        _renewal.Meanwhile = async token =>
        {
            if (token.Installation.Team is "T1")
            {
                await Tokens.KeepAsync(Ending with { Token = "installed again", InstalledAt = Given.Noon.AddHours(11) });
            }
            else
            {
                await _fresh!.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM installed_token WHERE installation = '-/T2/workspace'"));
            }
        };
        await StartAsync();

        await TurnAsync(TimeSpan.FromHours(11));

        Assert.Equal("installed again", Assert.Single(await _fresh!.Database.ReadAsync(InstalledTokenStore.AllAsync)).Token);
    }

    private async Task StartAsync()
    {
        await _keeper!.StartAsync(CancellationToken.None);
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
    }

    private async Task TurnAsync(TimeSpan later)
    {
        _clock.Advance(later);
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class FakeRenewal : IRenewTokens
    {
        public Listed<InstalledToken> Asked { get; } = new();

        public Func<InstalledToken, Renewal> Answer { get; set; } = token => new Renewal.Renewed(token with { Token = "renewed", RefreshToken = "next", ExpiresAt = Given.Noon.AddHours(22) });

        public Func<InstalledToken, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

        public async Task<Renewal> RenewAsync(InstalledToken token, CancellationToken cancellationToken)
        {
            Asked.Add(token);
            await Meanwhile(token);
            return Answer(token);
        }
    }
}
