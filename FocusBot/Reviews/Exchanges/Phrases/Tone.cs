namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>How a message goes about what it says: how much it refuses, denies, feels and gives. Each is 0 without such words, and hardly above 2.</summary>
/// <param name="Refusing"><em>can't, not supported, no longer, have to, duplicate</em>.</param>
/// <param name="Denying"><em>no, not, never, isn't</em>.</param>
/// <param name="Feeling"><em>useless, unfortunately, confusing, tough luck</em>.</param>
/// <param name="Giving"><em>I'll, we can, sorry, thanks, sure, yes</em>.</param>
/// <param name="Agrees">Whether it agrees somewhere: <em>makes sense, fair point, got it</em>.</param>
/// <param name="Settles">Whether it says that something is settled or answered: <em>agreed, decided, that answers my question</em>.</param>
/// <param name="Names">Whether it names the difference itself: <em>talking past each other, two different questions</em>.</param>
internal readonly record struct Tone(double Refusing, double Denying, double Feeling, double Giving, bool Agrees, bool Settles, bool Names);
