using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Tests.Levels;
using FocusBot.Tests.Levels.Encoder;

namespace FocusBot.Tests.Reviews.Exchanges;

/// <summary>Threads that nobody would call a review, read by the encoder as a live thread is: it says something sound, and speaks of nobody.</summary>
public sealed class BadThreadTests(LoadedEncoder loaded) : IClassFixture<LoadedEncoder>
{
    private const string Argument = "The nurses lose an hour a day with this, it isn't worth it to them.";

    public static TheoryData<string, string[]> Threads() => new()
    {
        { "one word each", ["No", "Yes", "Ship", "Stop", "Why", "Because"] },
        { "emoji only", [":tada:", "\U0001F680\U0001F680", ":+1: :eyes:", "\U0001F389", ":ship:", "❤️"] },
        { "code only", ["```\nselect 1\n```", "`git push`", "```\nfor (;;) { }\n```", "`no`", "```\nx\n```", "`y`"] },
        { "right to left", ["לא נספיק עד יום שלישי", "הלקוחות עוזבים אותנו", "לא נספיק", "الأطباء ينتظرون ساعة كل يوم", "לא", "الأطباء ينتظرون"] },
        { "marks and controls", ["\u202e\u0000\ufeff", "!!!???", "\ud83d", "   ", "\u200b\u200b", "…"] },
        { "quotes only", ["&gt; we ship on Friday", "&gt; no", "&gt; we ship on Friday\n&gt; or not", "&gt; yes", "&gt; a", "&gt; b"] },
        { "nothing at all", ["", "", "", "", "", ""] },
    };

    [Theory]
    [MemberData(nameof(Threads))]
    public async Task Nothing_is_said_of_a_thread_with_nothing_in_it(string what, string[] texts)
    {
        var thread = await ReadAsync([.. texts.Select((text, at) => (at % 2 is 0 ? "Ann" : "Bob", text))]);

        Assert.All(thread.Messages, message => Assert.Equal(Level.None, message.Level.Level));
        Assert.All(thread.Verdicts, verdict => Assert.True(verdict.Silence is not null, what));
    }

    [Fact]
    public async Task Ten_speakers_in_ten_messages_are_no_exchange()
    {
        var thread = await ReadAsync([.. Enumerable.Range(0, 10).Select(at => ($"U{at}", Argument))]);

        Assert.InRange(thread.Verdicts.Count, 1, 15);
        Assert.All(thread.Verdicts, verdict => Assert.NotNull(verdict.Silence));
    }

    [Fact]
    public async Task A_message_of_forty_thousand_letters_is_read_like_its_beginning()
    {
        var thread = await ReadAsync([("Ann", Argument + string.Concat(Enumerable.Repeat(" and so on", 4_000))), ("Bob", new string('x', 40_000))]);

        Assert.Equal(2, thread.Messages.Count);
        Assert.All(thread.Verdicts, verdict => Assert.NotNull(verdict.Silence));
    }

    /// <summary>What came before the newest forty no longer counts, so it's the same as if it had not been there.</summary>
    [Fact]
    public async Task Of_three_thousand_messages_the_newest_count()
    {
        var told = new ToldReader { Answer = messages => Task.FromResult<IReadOnlyList<LevelReading>>([.. messages.Select((_, at) => ByEncoder(at % 2 is 0 ? Level.Execution : Level.Impact))]) };
        (string, string)[] said = [.. Enumerable.Range(0, 3_000).Select(at => (at % 2 is 0 ? "Ann" : "Bob", Argument))];

        var (all, newest) = (await ReadAsync(said, told), await ReadAsync(said[^40..], told));

        Assert.Equal(newest.Verdicts.Single().Confidence, all.Verdicts.Single().Confidence, 9);
        Assert.Equal(newest.Verdicts.Single().Silence, all.Verdicts.Single().Silence);
    }

    /// <summary>Two replicas with other models, while one is being replaced: each reading says by whom it is.</summary>
    [Fact]
    public async Task Readings_of_two_encoders_are_told_apart()
    {
        var told = new ToldReader { Answer = messages => Task.FromResult<IReadOnlyList<LevelReading>>([.. messages.Select((_, at) => ByEncoder(Level.Impact, at % 2 is 0 ? "6f036c70" : "00c0ffee"))]) };

        var thread = await ReadAsync([("Ann", Argument), ("Bob", Argument)], told);

        Assert.Equal(["encoder 6f036c70", "encoder 00c0ffee"], thread.Messages.Select(message => message.Level.Reader));
    }

    private static LevelReading ByEncoder(Level level, string print = "told") => LevelReading.Of(level, 0.9, []) with { Reader = $"{LevelReading.Encoder} {print}" };

    private async Task<CheckedThread> ReadAsync((string Name, string Text)[] said, ToldReader? reader = null)
    {
        var levels = reader ?? new ToldReader
        {
            Answer = messages => Task.FromResult<IReadOnlyList<LevelReading>>([.. messages.Select(message => loaded.Encoder.Read(message.Text, message.Before))]),
        };
        ThreadMessage[] messages = [.. said.Select((line, at) => new ThreadMessage(Talk.Ts(at), new(line.Name), line.Text))];
        return await new ThreadReader(levels).ReadAsync(new(messages, new Dictionary<UserId, Level>(), new HashSet<Sign>()), CancellationToken.None)
            ?? throw new InvalidOperationException("Nobody read it.");
    }
}
