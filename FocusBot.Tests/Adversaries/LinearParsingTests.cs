using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Adversaries;

/// <summary>Four times the text takes about four times as long, whatever stands in it. What takes sixteen times as long can be used to stop FocusBot.</summary>
public sealed class LinearParsingTests
{
    private const string OfThisThread = "/proc/thread-self/schedstat";

    private const int Short = 4_000, Long = 4 * Short, Tries = 5;

    private const int MostTimesInARow = 50;

    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(50);

    /// <summary>Between four, which is linear, and sixteen, which is not; generous, because the machine has other things to do.</summary>
    private const double MostTimes = 8;

    /// <summary>What is over sooner than this is not worth a measurement: eight thousand squared takes far longer anywhere.</summary>
    private static readonly TimeSpan WorthMeasuring = TimeSpan.FromMilliseconds(4);

    /// <summary>Beginnings that never end, ends without a beginning, and what can be read in several ways.</summary>
    private static readonly string[] Repeated =
    [
        " ", "\n", "\n ", "\t, ", "a", "a ", "a.", "a-", "a_", "a@", "a@a", "a.a ", "A1", "1", "1.", ":", ":a", "::", "-", "/", "'", "\"", "(", "(edited)", "!", "?",
        "<", "<<‹", "<@", "<@U1", "<@U1|", "<@U1> ", "<@U1|a>, and ", "<!", "<!a", "<!subteam^", "<#C1|", "<http:", "<https://a|", "<https://a|a> ", "https://", "http://a ",
        ">", "> ", "&gt;", "&", "&lt;", "`", "``", "```", "```a", "``` ", "` `", "*", "*a", "_", "~", "|", "%", "%3C", "a=b&", "=", "\\", "\\ud83d", "\\ud83d\\ud83d", "{", "[", "\"envelope_id\"", "\"envelope_id\" : \"",
        "until ", " until", "a until ", "because ", " because", "and ", "impact ", "great ", "great work ", "wow great ", "well done, ", "thanks for ", "congratulations on ", "nice ", "we ", "i see ", "but ", "on leave ", "family ",
        "at a.", "ERROR ", "File \"", "12:00:00", "www.", "mailto:", "é", "e\u0301", "\u200d", "🎈", "👍🏽", "\ud83d", "ﷺ", "İ",
    ];

    public static TheoryData<string> Names => [.. Parsers.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Four_times_the_text_takes_no_more_than_about_four_times_as_long(string parser)
    {
        var parse = Parsers.All[parser];
        Assert.Empty(from unit in Repeated
                     where TakesMoreThanItsShare(text => parse(text), unit)
                     select $"{parser} on “{unit}”");
    }

    /// <summary>So it is known that the measure sees what it is to see.</summary>
    [Fact]
    public void What_takes_the_square_of_the_length_is_found_out()
    {
        Assert.True(TakesMoreThanItsShare(text => Square(text), " "));
        Assert.False(TakesMoreThanItsShare(text => new Regex(@"^(?<what>.*?)(\s+until)?$", RegexOptions.Singleline | RegexOptions.NonBacktracking).IsMatch(text), " "));
    }

    /// <summary>One character at a time: what the processor takes in whole rows would look better than it is at these lengths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Square(string text)
    {
        var seen = 0;
        for (var from = 0; from < text.Length; from++)
        {
            for (var at = from; at < text.Length; at++)
            {
                seen = (seen * 31) + text[at];
            }
        }

        return seen;
    }

    private static bool TakesMoreThanItsShare(Action<string> parse, string unit)
    {
        var (shorter, longer) = (Text(unit, Short), Text(unit, Long));
        if (Takes(parse, Text(unit, 2 * Short)) < WorthMeasuring)
        {
            return false;
        }

        // As often as it takes to be measured well; and the fastest of several is the one in which least came between.
        var times = Math.Clamp((int)(WorthMeasuring / Takes(parse, shorter)), 1, MostTimesInARow);
        for (var i = 0; i < Tries; i++)
        {
            if (Fastest(parse, longer, times) < MostTimes * Fastest(parse, shorter, times))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(string unit, int length) => $"a{string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length]}b";

    private static TimeSpan Fastest(Action<string> parse, string text, int times) => Enumerable.Range(0, 3).Min(_ => Takes(parse, text, times));

    private static TimeSpan Takes(Action<string> parse, string text, int times = 1)
    {
        var since = ProcessorTime();
        for (var i = 0; i < times; i++)
        {
            parse(text);
        }

        return Longer(ProcessorTime() - since, Tick);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Of this thread, as Linux tells it: on a busy machine, who needs longer waits for its turn, too, and by the clock anything would be quadratic.</summary>
    /// <remarks>It is brought up to date when the thread lets others go first.</remarks>
    private static TimeSpan ProcessorTime()
    {
        Thread.Yield();
        return File.Exists(OfThisThread)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(OfThisThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000.0)
            : TimeProvider.System.GetElapsedTime(0);
    }
}
