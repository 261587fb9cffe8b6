using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Message;

/// <summary>Shares and numbers of messages in words: no more exact than they are.</summary>
internal static class ShareWords
{
    public static string Of(double share) => ShareRule.Tens(share) switch
    {
        0 => "hardly any",
        50 => "about half",
        100 => "nearly all",
        var tens => string.Create(CultureInfo.InvariantCulture, $"about {tens} %"),
    };

    /// <summary>A share and between what the truth lies, for example “about 60 % of 24 threads (40 to 80 %)”.</summary>
    public static string OfThreads(Proportion share)
    {
        var (low, high) = share.Interval;
        return string.Create(CultureInfo.InvariantCulture, $"{Of(share.Share)} of {Amount.Of(share.Total, "thread", "threads")} ({ShareRule.Tens(low)} to {ShareRule.Tens(high)} %)");
    }

    public static string Messages(int number) => number < 10
        ? "fewer than ten messages"
        : string.Create(CultureInfo.InvariantCulture, $"about {(int)Math.Round(number / 10.0, MidpointRounding.AwayFromZero) * 10} messages");
}
