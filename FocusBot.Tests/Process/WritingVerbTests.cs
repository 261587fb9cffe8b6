namespace FocusBot.Tests.Process;

/// <summary>The verbs that write files, on real files: nothing of somebody else's goes, and nothing that they read from.</summary>
public sealed class WritingVerbTests
{
    [Fact]
    public async Task Backup_copies_while_FocusBot_runs_and_overwrites_nothing()
    {
        await using var served = await ServedSlack.StartAsync();
        var copy = Path.Combine(served.Folder, "copy.db");

        await using var first = served.Run("backup", copy);
        Assert.True(await first.ExitAsync() == 0, first.Errors);
        Assert.NotEmpty(StoredFacts.Read(copy, "SELECT name FROM migration"));

        await using var second = served.Run("backup", copy);
        Assert.Equal(1, await second.ExitAsync());
        Refusal.IsOneSentence(second.Errors, "exists already");

        await using var third = served.Run("backup", copy, "--force");
        Assert.True(await third.ExitAsync() == 0, third.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public async Task Backup_never_overwrites_the_database_whatever_one_says(string beside)
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        await File.WriteAllTextAsync(served.Database, "the database");
        var link = Path.Combine(served.Folder, "link.db");
        File.CreateSymbolicLink(link, served.Database + beside);

        foreach (var target in (string[])[served.Database + beside, link])
        {
            await using var backup = served.Run("backup", target, "--force");

            Assert.Equal(1, await backup.ExitAsync());
            Refusal.IsOneSentence(backup.Errors, "is what FocusBot reads from here");
        }

        Assert.Equal("the database", await File.ReadAllTextAsync(served.Database));
    }

    [Fact]
    public async Task Train_overwrites_weights_and_nothing_else()
    {
        using var folder = new TempFolder();
        var corpus = Directory.CreateDirectory(Path.Combine(folder.Path, "corpus")).FullName;
        var (messages, notes, weights) = (Path.Combine(corpus, "a.jsonl"), Path.Combine(folder.Path, "notes.txt"), Path.Combine(folder.Path, "out", "levels.bin"));
        await File.WriteAllLinesAsync(messages, [.. Enumerable.Range(0, 6).Select(i =>
            $$"""{"text":"{{(i % 2 is 0 ? "customers leave" : "the sprint ends")}}","level":"{{(i % 2 is 0 ? "Impact" : "Execution")}}","situation":"{{i}}"}""")]);
        await File.WriteAllTextAsync(notes, "mine");
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        var corpusBefore = await File.ReadAllTextAsync(messages);

        await RefusesAsync("is what FocusBot reads from here", "train", corpus, messages, "--force");
        await RefusesAsync("overwrite it with --force", "train", corpus, notes);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "out", "mismatch.json"), "{\"mine\":1}");
        await RefusesAsync("mismatch.json exists already", "train", corpus, weights);
        File.Delete(Path.Combine(folder.Path, "out", "mismatch.json"));
        foreach (var _ in (int[])[1, 2])
        {
            await using var train = Run(folder, "train", corpus, weights);
            Assert.True(await train.ExitAsync() is 0, train.Errors);
        }

        Assert.Equal(("mine", corpusBefore), (await File.ReadAllTextAsync(notes), await File.ReadAllTextAsync(messages)));

        async Task RefusesAsync(string sentence, params string[] arguments)
        {
            await using var train = Run(folder, arguments);

            Assert.Equal(1, await train.ExitAsync());
            Refusal.IsOneSentence(train.Errors, sentence);
        }
    }

    [Theory]
    [InlineData("--Storage:ConnectionString", "belongs to another program")]
    [InlineData("--Storage:ConectionString", "Did you mean Storage:ConnectionString?")]
    public async Task Backup_copies_nothing_but_FocusBots_own(string setting, string sentence)
    {
        using var folder = new TempFolder();
        StoredFacts.Change(folder.File("notes.db"), "CREATE TABLE note (x)");
        await using var backup = Run(folder, "backup", "copy.db", setting, $"Data Source={folder.File("notes.db")}");

        Assert.Equal(1, await backup.ExitAsync());
        Refusal.IsOneSentence(backup.Errors, sentence);
        Assert.False(File.Exists(folder.File("copy.db")));
    }

    [Fact]
    public async Task Backup_says_when_there_is_nothing_to_copy()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        await using var backup = served.Run("backup", Path.Combine(served.Folder, "copy.db"));

        Assert.Equal(1, await backup.ExitAsync());
        Refusal.IsOneSentence(backup.Errors, "There is no database at");
    }

    private static FocusBotProcess Run(TempFolder folder, params IEnumerable<string> arguments) =>
        FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"), arguments);
}
