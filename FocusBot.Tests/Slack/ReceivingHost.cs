using System;
using System.Diagnostics.Metrics;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack;
using FocusBot.Slack.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack;

/// <summary>The receiving half alone on a real Kestrel; the inbox, the answers and what is said at once are the test's own.</summary>
internal sealed class ReceivingHost : IAsyncDisposable
{
    private static readonly (string Name, string? Value)[] Ordinary =
        [("Slack:Transport", "http"), ("Slack:BotToken", "xoxb-1"), ("Slack:SigningSecret", SlackCaller.Secret)];

    private readonly WebApplication _app;

    private ReceivingHost(WebApplication app, HttpClient client, FakeInbox inbox, FakeAnswers answers)
    {
        (_app, Client, Inbox, Answers) = (app, client, inbox, answers);
    }

    public HttpClient Client { get; }

    public FakeInbox Inbox { get; }

    public FakeAnswers Answers { get; }

    public required FakeInstallations Installations { get; init; }

    public FakeClock Clock => (FakeClock)_app.Services.GetRequiredService<TimeProvider>();

    public IEnumerable<ICheckReadiness> Readiness => _app.Services.GetServices<ICheckReadiness>();

    public ListedLog Log => _app.Services.GetRequiredService<ListedLog>();

    /// <summary>Completes when the host stops by itself.</summary>
    public Task Stopped => Eventually.In(_app.WaitForShutdownAsync());

    public static async Task<ReceivingHost> StartAsync(params (string Name, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var (inbox, answers, installations, log) = (new FakeInbox(), new FakeAnswers(), new FakeInstallations(), new ListedLog());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in (IEnumerable<(string, string?)>)[.. Ordinary, .. settings])
        {
            builder.Configuration[name] = value;
        }

        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(SlackCaller.Noon));
        builder.Services.AddSingleton<StoreArrival>(inbox.StoreAsync);
        builder.Services.AddSingleton<AnswerAtOnce>(answers.AnswerAsync);
        builder.Services.AddSingleton<ISpeakAtOnce>(answers);
        builder.Services.AddSingleton<IKnowInstallations>(installations);
        builder.AddSlackReceiving();
        builder.AddSlackSending();
        var app = builder.Build();
        app.MapSlackReceiving();
        await app.StartAsync();
        return new(app, new() { BaseAddress = new(app.Urls.Single()) }, inbox, answers) { Installations = installations };
    }

    public Counted Count(string counter) => new(counter, _app.Services.GetRequiredService<IMeterFactory>());

    public Task StopAsync() => _app.StopAsync();

    public Task<HttpResponseMessage> PostAsync(string path, string body, string contentType) =>
        Client.SendAsync(SlackCaller.Signed(path, System.Text.Encoding.UTF8.GetBytes(body), contentType));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>An inbox in memory. By default it stores at once, and each id once.</summary>
internal sealed class FakeInbox
{
    private readonly Lock _gate = new();
    private readonly List<Arrival> _arrivals = [];

    /// <summary>What happens before an arrival counts as stored.</summary>
    public Func<Arrival, Task> Before { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<Arrival> Arrivals
    {
        get
        {
            lock (_gate)
            {
                return [.. _arrivals];
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _arrivals.Clear();
        }
    }

    public async Task StoreAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        await Before(arrival);
        lock (_gate)
        {
            _arrivals.Add(arrival);
        }
    }
}

/// <summary>Answers what the test tells it to, and remembers what was said.</summary>
internal sealed class FakeAnswers : ISpeakAtOnce
{
    public Func<ConversationEvent, CancellationToken, Task<Answer>> Answer { get; set; } = (_, _) => Task.FromResult<Answer>(new Answer.Keep());

    public Func<CancellationToken, Task<bool>> Open { get; set; } = _ => Task.FromResult(true);

    public Listed<(InstallationId Installation, string Trigger, Form Form)> Opened { get; } = new();

    public Listed<(ReplyAddress Address, Card Card)> Said { get; } = new();

    public Task<Answer> AnswerAsync(ConversationEvent happened, CancellationToken cancellationToken) => Answer(happened, cancellationToken);

    public Task<bool> OpenFormAsync(InstallationId installation, string triggerId, Form form, CancellationToken cancellationToken)
    {
        Opened.Add((installation, triggerId, form));
        return Open(cancellationToken);
    }

    /// <summary>Whether what is said reaches its person.</summary>
    public bool Reaches { get; set; } = true;

    public Task<bool> ReplyAsync(ReplyAddress address, Card card, bool replaces, MessageTs? root, CancellationToken cancellationToken)
    {
        Said.Add((address, card));
        return Task.FromResult(Reaches);
    }
}

/// <summary>Knows whose the token is, unless the test says otherwise.</summary>
internal sealed class FakeInstallations : IKnowInstallations
{
    public bool IsKnown { get; set; } = true;

    public InstallationId Own { get; set; } = InstallationId.Workspace("T123");

    public Task<Owner> OwnerOfAsync(ArrivalKind kind, InstallationId delivered, bool somebodyWaits) =>
        Task.FromResult(OwnershipRule.OwnerOf(kind, delivered, IsKnown ? Own : null));
}
