using System.Globalization;
using System.Text.Json;
using FocusBot.Levels;
using FocusBot.Levels.Encoder;

namespace FocusBot.Tests.Levels;

public sealed class ClassifyVerbTests : IDisposable
{
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _errors = new(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task Each_plain_line_is_a_message()
    {
        Assert.Equal(0, await ClassifyAsync("customers leave us because of the price\n\nthe sprint needs two more testers\n"));

        Assert.Equal(["Impact", "None", "Execution"], Answers().Select(answer => answer.GetProperty("level").GetString()));
        Assert.Equal("There are no words in it.", Answers()[1].GetProperty("reason").GetString());
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public async Task Each_JSON_line_is_a_message_with_a_text()
    {
        Assert.Equal(0, await ClassifyAsync("""
            {"text":"customers leave us because of the price","user":"U1"}
            {"text":null}
            {"text":"two\nlines for the sprint backlog","previous":"when do we ship?"}
            """));

        Assert.Equal(3, Answers().Count);
        Assert.Equal(["level", "confidence", "cues", "reader"], Answers()[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task The_encoder_reads_a_message_with_the_one_before_it_and_is_named()
    {
        using var encoder = LevelEncoder.Load(EncoderFiles.BesideTheProgram);

        Assert.Equal(0, await ClassifyAsync("""
            {"text":"Yes, both of them."}
            {"text":"Yes, both of them.","previous":"Does the steering group know, and has the CEO been told?"}
            """, encoder));

        Assert.All(Answers(), answer => Assert.Equal(encoder.Name, answer.GetProperty("reader").GetString()));
        Assert.NotEqual(Answers()[0].GetProperty("confidence").GetDouble(), Answers()[1].GetProperty("confidence").GetDouble());
    }

    [Theory]
    [InlineData("no JSON", "Line 2 is not JSON")]
    [InlineData("""{"message":"hello there"}""", "Line 2 lacks the field 'text'")]
    [InlineData("""{"text":7}""", "Line 2 has a 'text' that is no string")]
    [InlineData("""["text"]""", "Line 2 is no JSON object")]
    [InlineData("", "Line 2 is not JSON")]
    [InlineData("""{"text":"\ud83d"}""", "Line 2 holds half a character")]
    public async Task A_bad_line_is_named_and_the_rest_is_still_read(string line, string sentence)
    {
        Assert.Equal(1, await ClassifyAsync($"{{\"text\":\"hello to all\"}}\n{line}\n{{\"text\":\"the sprint needs two more testers\"}}\n"));

        Assert.StartsWith(sentence, _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("Execution", Answers()[2].GetProperty("level").GetString());
    }

    [Fact]
    public async Task An_answer_repeats_its_message_where_one_asks_for_it()
    {
        const string Lines = """
            {"text":"customers “leave” <us>"}
            {"text":7}
            """;

        await ClassifyVerb.RunAsync(encoder: null, new StringReader(Lines), _output, _errors, echo: true, CancellationToken.None);

        Assert.Equal("customers “leave” <us>", Answers()[0].GetProperty("text").GetString());
        Assert.False(Answers()[1].TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Nothing_in_is_nothing_out()
    {
        Assert.Equal(0, await ClassifyAsync(""));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task Lines_are_answered_as_they_come_so_nothing_piles_up()
    {
        var counting = new Counter();

        Assert.Equal(0, await ClassifyVerb.RunAsync(encoder: null, new Endless(200_000, counting), counting, _errors, echo: false, CancellationToken.None));

        Assert.Equal(200_000, counting.Lines);
        Assert.InRange(counting.FurthestAhead, 0, 1);
    }

    private Task<int> ClassifyAsync(string input, LevelEncoder? encoder = null) =>
        ClassifyVerb.RunAsync(encoder, new StringReader(input), _output, _errors, echo: false, CancellationToken.None);

    private List<JsonElement> Answers() =>
        [.. _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Gives out so many lines, and tells how many.</summary>
    private sealed class Endless(int lines, Counter counter) : TextReader
    {
        private int _given;

        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            counter.Given(_given);
            return new(_given++ < lines ? "the sprint needs two more testers" : null);
        }
    }

    /// <summary>Counts the lines that come out, and by how many the lines that went in were ever ahead.</summary>
    private sealed class Counter : StringWriter
    {
        public int Lines { get; private set; }

        public int FurthestAhead { get; private set; }

        public void Given(int lines) => FurthestAhead = Math.Max(FurthestAhead, lines - Lines);

        public override Task WriteLineAsync(string? value)
        {
            Lines++;
            return Task.CompletedTask;
        }
    }
}
