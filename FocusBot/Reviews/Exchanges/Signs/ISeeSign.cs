namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Sees one sign in a message.</summary>
internal interface ISeeSign
{
    Sign Sign { get; }

    /// <summary>How clearly the message shows it: 0 (not at all) to 1.</summary>
    double In(Turn turn);
}
