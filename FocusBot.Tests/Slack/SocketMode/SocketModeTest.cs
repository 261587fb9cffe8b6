using System.Text.Json.Nodes;

namespace FocusBot.Tests.Slack.SocketMode;

/// <summary>A test with a Slack of its own at the other end of Socket Mode.</summary>
public abstract class SocketModeTest : IAsyncLifetime
{
    private FakeSocketSlack? _slack;
    private ReceivingHost? _host;

    private protected FakeSocketSlack Slack => _slack ?? throw new InvalidOperationException("Slack has not started.");

    private protected ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _slack = await FakeSocketSlack.StartAsync();

    public async Task DisposeAsync()
    {
        await Slack.DisposeAsync();
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private protected static string? IdOf(JsonNode? acknowledgement) => acknowledgement?["envelope_id"]?.GetValue<string>();

    private protected async Task StartAsync(params (string Name, string? Value)[] settings) => _host = await ReceivingHost.StartAsync(
    [
        ("Slack:Transport", "socket"), ("Slack:AppToken", "xapp-1"), ("Slack:ApiBaseUrl", Slack.ApiBaseUrl), ("Slack:Connections", "1"), .. settings,
    ]);

    private protected async Task<FakeSocket> ConnectAsync(int connections = 1)
    {
        await StartAsync();
        var socket = await Slack.NextGreetedAsync(connections);
        await Host.Log.LineAsync("Connected to Slack");
        return socket;
    }
}
