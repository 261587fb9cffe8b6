namespace FocusBot.Delivery.Inbox;

/// <summary>When a handler takes its turn at something that several handle. Inside of one phase the order means nothing.</summary>
internal enum Phase
{
    /// <summary>Keeps what happened, so that whoever decides knows it.</summary>
    Remember,

    /// <summary>Makes something of it: reads, asks, answers, plans.</summary>
    Decide,

    /// <summary>Shows what holds now, once everything else is done.</summary>
    Show,
}
