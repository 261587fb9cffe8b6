namespace FocusBot.Nudges.Checks;

/// <summary>What holds FocusBot back from speaking of two people by itself. The first that holds is the reason.</summary>
internal enum Restraint
{
    /// <summary>What the thread says is not enough to ask, or to look again.</summary>
    NotEnough,

    /// <summary>The thread is not known: FocusBot was not there, or its first message is still on its way.</summary>
    UnknownThread,

    /// <summary>Whoever runs FocusBot has named the channels in which anything is inferred, and this is none of them.</summary>
    NotListed,

    /// <summary>The channel lets it speak on request alone, or not at all.</summary>
    Mode,

    /// <summary>Two private questions in a row came to nothing here: nobody is asked for a month.</summary>
    Paused,

    /// <summary>Too few of the readings that people looked at here were right: nothing is read until a facilitator resumes it.</summary>
    OftenWrong,
    QuietHour,
    MutedThread,
    ClosedThread,

    /// <summary>One of the two has opted out, muted FocusBot, or no longer takes part.</summary>
    NotToBeAddressed,

    /// <summary>One of the two said <em>mixed</em> or <em>not sure</em>.</summary>
    Unsure,

    /// <summary>Both said their level themselves: nothing has to be guessed.</summary>
    Declared,

    /// <summary>The thread had its one automatic moment.</summary>
    SpokenHere,

    /// <summary>The pair had its nudge in this thread.</summary>
    Nudged,

    /// <summary>The thread has rested so long that it has moved on.</summary>
    MovedOn,
    AddressedToday,
    AddressedThisWeek,

    /// <summary>Each of the two has said their level here, or was asked for it before.</summary>
    AskedBefore,

    /// <summary>The channel had its one inferred question of the week: it earns more by answers.</summary>
    AskedThisWeek,
}
