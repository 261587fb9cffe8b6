namespace FocusBot.Slack.SocketMode;

/// <summary>Why a connection needs a successor.</summary>
internal enum SocketEnd
{
    /// <summary>It broke, or the other side closed it without a word.</summary>
    Lost,

    /// <summary>Slack asked for a new one and leaves time for it.</summary>
    RefreshAsked,

    /// <summary>The app has more sockets than Slack allows, so this one goes.</summary>
    TooMany,

    /// <summary>Nothing came for so long that it may be dead without knowing it.</summary>
    Silent,

    /// <summary>Socket Mode was switched off.</summary>
    SwitchedOff,
}
