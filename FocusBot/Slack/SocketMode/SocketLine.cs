namespace FocusBot.Slack.SocketMode;

/// <summary>Keeps one connection standing: the next one says hello before the last one is closed.</summary>
internal sealed partial class SocketLine(SocketDialer dialer, ReconnectSchedule schedule, ILogger logger)
{
    public async Task KeepOpenAsync(CancellationToken cancellationToken)
    {
        SocketConnection? open = null;
        try
        {
            while (true)
            {
                var next = await dialer.DialAsync(schedule, cancellationToken);
                var last = open;
                open = next;
                await HangUpAsync(last);
                await EndOfAsync(next, cancellationToken);
            }
        }
        finally
        {
            await HangUpAsync(open);
        }
    }

    private async Task EndOfAsync(SocketConnection connection, CancellationToken cancellationToken)
    {
        var end = await connection.End.WaitAsync(cancellationToken);
        Ended(end);
        switch (end)
        {
            case SocketEnd.SwitchedOff:
                throw new SocketModeRefusedException("Socket Mode was switched off for this app: switch it on again in the app's settings, then start FocusBot again.");
            case SocketEnd.Lost:
                schedule.Failed();
                break;
        }
    }

    private Task HangUpAsync(SocketConnection? connection) => connection is null ? Task.CompletedTask : dialer.HangUpAsync(connection);

    [LoggerMessage(LogLevel.Information, "A socket to Slack needs a successor ({End}).")]
    private partial void Ended(SocketEnd end);
}
