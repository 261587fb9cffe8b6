using FocusBot.Playground.Actions;
using FocusBot.Playground.Base;
using FocusBot.Playground.World;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Seed;

/// <summary>Once the app answers: invites it to its channels, and tells it what was written there, in order.</summary>
internal sealed partial class SeedDelivery(
    IOptions<PlaygroundOptions> options, Workspace workspace, PersonActions acts, ILogger<SeedDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromMinutes(5);

    private IReadOnlyList<WorkspaceChannel> _channels = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seed)
        {
            // Before the server listens, so that the first look at the page shows people and threads.
            _channels = new Seeder(workspace).Fill();
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_channels.Count == 0 || !await AppAnswersAsync(stoppingToken))
        {
            return;
        }

        foreach (var channel in _channels)
        {
            await acts.Channels.InviteAsync(channel.Members[0], channel.Id, workspace.App.BotUser).WaitAsync(stoppingToken);
        }

        foreach (var message in _channels.SelectMany(channel => workspace.Messages.In(channel.Id)).Where(IsWritten))
        {
            await acts.Feed.PostedAsync(message).WaitAsync(stoppingToken);
        }
    }

    private static bool IsWritten(Message message) => message is { IsSystem: false, BotId: null };

    private async Task<bool> AppAnswersAsync(CancellationToken stoppingToken)
    {
        for (var deadline = workspace.Clock.GetUtcNow() + Patience; workspace.Clock.GetUtcNow() < deadline;)
        {
            if (await acts.AnswersAsync(stoppingToken))
            {
                return true;
            }

            await Task.Delay(Pause, workspace.Clock, stoppingToken);
        }

        AppNeverAnswered(Patience);
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "The app has not answered the playground for {Patience}: the seeded threads were not delivered.")]
    private partial void AppNeverAnswered(TimeSpan patience);
}
