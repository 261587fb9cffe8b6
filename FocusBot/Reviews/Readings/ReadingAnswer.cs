using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Readings;

/// <summary>What an author says of what was read in a message of theirs.</summary>
/// <param name="Read">As it was read.</param>
/// <param name="Said">As they say it is; <see cref="Level.None"/>: it argued from no level.</param>
internal sealed record ReadingAnswer(Level Read, Level Said)
{
    public bool WasRight => Read == Said;
}

/// <summary>A reading as its own author is shown it.</summary>
/// <param name="Said">What they have said of it; absent: nothing yet.</param>
internal sealed record OwnReading(ChannelId Channel, MessageTs Root, MessageTs Ts, Level Level, Level? Said);

/// <summary>Somebody has confirmed or corrected a reading of a message of theirs.</summary>
internal sealed record ReadingAnswered(ChannelKey Channel, UserId Person);
