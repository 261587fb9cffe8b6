namespace FocusBot.Slack.SocketMode;

/// <summary>Keeps one connection standing: the next one says hello before the last one is closed.</summary>
internal sealed partial class SocketLine(SocketDialer dialer, ReconnectSchedule schedule, TimeProvider clock, ILogger logger)
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
        var opened = clock.GetTimestamp();
        var end = await connection.End.WaitAsync(cancellationToken);
        switch (end)
        {
            case SocketEnd.SwitchedOff:
                throw SocketModeRefusedException.SwitchedOff();
            case SocketEnd.TooMany:
                TooMany();
                break;
            default:
                Ended(end);
                break;
        }

        schedule.Ended(clock.GetElapsedTime(opened), broke: end is SocketEnd.Lost);
    }

    private Task HangUpAsync(SocketConnection? connection) => connection is null ? Task.CompletedTask : dialer.HangUpAsync(connection);

    [LoggerMessage(LogLevel.Information, "A socket to Slack needs a successor ({End}).")]
    private partial void Ended(SocketEnd end);

    [LoggerMessage(LogLevel.Warning, "Slack closes a socket because this app has too many: end the other processes that use the same Slack:AppToken, or lower Slack:Connections.")]
    private partial void TooMany();
}
