using FocusBot.Levels.Corpus;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

public sealed class CorpusTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Messages_and_threads_are_read_in_the_order_of_the_files()
    {
        Write("threads.jsonl", """{"id":"t1","messages":[{"text":"one","level":"Impact"},{"text":"two","level":"None"}]}""");
        Write("messages.jsonl", """{"text":"zero","level":"Optics","hard":true,"situation":"s"}""", "");

        var messages = LabelledCorpus.Read(_folder.Path);

        Assert.Equal(["zero", "one", "two"], messages.Select(message => message.Text));
        Assert.Equal([Level.Optics, Level.Impact, Level.None], messages.Select(message => message.Level));
        Assert.Equal([null, null, "one"], messages.Select(message => message.Before));
        Assert.True(messages[0].IsHard);
    }

    [Theory]
    [InlineData("""{"text":"a","level":"Strategy","situation":"s"}""", "unknown level 'Strategy'")]
    [InlineData("""{"text":"a","level":"3","situation":"s"}""", "unknown level '3'")]
    [InlineData("""{"text":"a","situation":"s"}""", "'level'")]
    [InlineData("""{"level":"None","situation":"s"}""", "'text'")]
    [InlineData("""{"text":7,"level":"None","situation":"s"}""", "'text'")]
    [InlineData("""{"text":"a","level":"None"}""", "'situation'")]
    [InlineData("""{"messages":[],"level":"None"}""", "'id'")]
    [InlineData("""{"id":"t","messages":7}""", "no list")]
    [InlineData("""{"id":"t","messages":[7]}""", "'level'")]
    [InlineData("""{"text":"\ud83d","level":"None","situation":"s"}""", "half a character")]
    [InlineData("""["text"]""", "not a JSON object")]
    [InlineData("text", "not JSON")]
    public void A_line_that_cannot_be_used_is_named_with_its_file(string line, string fault)
    {
        Write("a.jsonl", """{"text":"fine","level":"None","situation":"s"}""", line);

        var thrown = Assert.Throws<CorpusException>(() => LabelledCorpus.Read(_folder.Path));

        Assert.StartsWith("a.jsonl, line 2, ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_missing_or_holds_nothing_is_named()
    {
        Assert.Contains("no labelled message", Assert.Throws<CorpusException>(() => LabelledCorpus.Read(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("no folder", Assert.Throws<CorpusException>(() => LabelledCorpus.Read(Path.Combine(_folder.Path, "none"))).Message, StringComparison.Ordinal);
    }

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(_folder.Path, file), lines);
}
