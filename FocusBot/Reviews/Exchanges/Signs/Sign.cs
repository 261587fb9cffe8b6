namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>What a message can show about how an exchange goes. A closed set; stored by name, so a name is never changed.</summary>
internal enum Sign
{
    /// <summary>Stuck: it objects to what the other said.</summary>
    Objecting,

    /// <summary>Stuck: it answers the other at its author's own level and takes up nothing that the other said.</summary>
    PassingOver,

    /// <summary>Stuck: it asks what its author asked before, or says that this was not answered.</summary>
    ReAsking,

    /// <summary>Stuck: it says again what its author said before.</summary>
    Repeating,

    /// <summary>Stuck: exclamation marks or capitals that are no thanks. Of how a thing is said, nothing else is seen.</summary>
    Sharpening,

    /// <summary>Working: it asks something at the other's level, or asks what the other needs.</summary>
    AskingForTheirs,

    /// <summary>Working: it answers a question at the level at which it was asked.</summary>
    Answering,

    /// <summary>Working: it agrees, thanks or accepts.</summary>
    Agreeing,

    /// <summary>Working: it divides the topic between the two, or offers a next step that takes the other's point in.</summary>
    Dividing,

    /// <summary>Working: it names the difference itself.</summary>
    Naming,

    /// <summary>Working: its author argues from the other's level now.</summary>
    MovingOver,

    /// <summary>Either: its turns of phrase are those of exchanges that were stuck, or of exchanges that worked.</summary>
    Phrasing,
}
