using System.Text.Json.Serialization;

namespace FocusBot.Playground.Insight;

/// <summary>What the app makes of a thread now.</summary>
/// <param name="IsWatched">The app reads along in this channel.</param>
/// <param name="Messages">What people wrote, oldest first.</param>
/// <param name="Pairs">Each two people who wrote lately, the surest first.</param>
internal sealed record ThreadInsight(bool IsWatched, IReadOnlyList<MessageInsight> Messages, IReadOnlyList<PairInsight> Pairs, VerdictInsight Verdict)
{
    public static readonly ThreadInsight Nothing = new(false, [], [], new(InsightState.Silent, "Nobody reads along here.", null));
}

/// <param name="Level">Impact, Execution, Optics or None.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Cues">The words that spoke most for the level.</param>
/// <param name="Reader">Who read it; absent when nobody did.</param>
/// <param name="Unread">Why it was not read; absent when it was.</param>
internal sealed record MessageInsight(string Ts, string User, string Level, double Confidence, IReadOnlyList<string> Cues, string? Reader, string? Unread);

/// <param name="Declared">Whether each has said their level themselves.</param>
/// <param name="Would">What the app would do about the two, were it the moment for it: nudge, ask or silent.</param>
/// <param name="Why">One sentence.</param>
internal sealed record PairInsight(
    IReadOnlyList<string> Users, IReadOnlyList<string> Levels, IReadOnlyList<bool> Declared, double Confidence, string Would, IReadOnlyList<SignInsight> Signs, string Why);

/// <param name="Name">Its name in the code, in small letters.</param>
/// <param name="Ts">The message that shows it.</param>
/// <param name="Weight">In log-odds: above 0 for a mismatch, below 0 against one.</param>
internal sealed record SignInsight(string Name, string Text, string Ts, double Weight);

/// <param name="Sentence">Why it speaks or stays silent, in a sentence or two.</param>
/// <param name="Until">When it looks next, in milliseconds since 1970; absent when nothing is planned.</param>
internal sealed record VerdictInsight(InsightState State, string Sentence, long? Until);

[JsonConverter(typeof(JsonStringEnumConverter<InsightState>))]
internal enum InsightState
{
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>It would speak, and waits for a lull.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    [JsonStringEnumMemberName("spoken")]
    Spoken,

    /// <summary>It has asked the two in private.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,
}
