using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>What the program can be asked, as whoever runs it asks it. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("dance", "'dance' is no verb of FocusBot.")]
    [InlineData("manifest", "Say either --http URL or --socket.")]
    [InlineData("manifest --socket --http https://focusbot.example", "Say either --http URL or --socket.")]
    [InlineData("manifest --http", "--http")]
    [InlineData("backup", "Required argument missing")]
    [InlineData("health ftp://x", "is no address at which FocusBot could be asked")]
    [InlineData("health nonsense", "is no address at which FocusBot could be asked")]
    [InlineData("backup --nope", "'--nope' is no option of this verb.")]
    [InlineData("classify --nope", "'--nope' is no option of this verb.")]
    [InlineData("classify messages.txt --nope", "--nope")]
    [InlineData("train --nope", "'--nope' is no option of this verb.")]
    [InlineData("train corpus --nope", "'--nope' is no option of this verb.")]
    [InlineData("health --nope", "'--nope' is no option of this verb.")]
    [InlineData("replay e.zip --html ", "--html is empty")]
    [InlineData("replay e.zip --label ", "--label is empty")]
    [InlineData("replay e.zip --channel ", "--channel is empty")]
    [InlineData("replay e.zip --html a --label ./a", "--label and --html name the same file")]
    [InlineData("replay e.zip --since 2026-03-05 --until 2026-03-04", "--since is a later day than --until.")]
    [InlineData("doctor --Slack:Transport", "--Slack:Transport has no value")]
    [InlineData("doctor --Slack:Transport http hunter2", "behind --Slack:Transport and its value is no setting")]
    [InlineData("backup copy.db --Storage:ConnectionString Data Source=hunter2", "a value with blanks between quotes")]
    [InlineData("doctor --Slack:BotToken --Slack:Transport hunter2", "behind --Slack:BotToken and its value is no setting")]
    [InlineData("manifest --http https://ana:hunter2@focusbot.example", "is no address that Slack can reach")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string arguments, string sentence)
    {
        using var folder = new TempFolder();
        await using var process = Run(folder, arguments.Split(' '));

        Assert.Equal(2, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, sentence);
        Assert.DoesNotContain("hunter2", process.Errors, StringComparison.Ordinal);
        Assert.Empty(process.Output);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        using var folder = new TempFolder();
        await using var process = Run(folder, "--help");

        Assert.Equal(0, await process.ExitAsync());
        Assert.All((string[])["serve", "doctor", "manifest", "backup", "health"], verb => Assert.Contains(verb, process.Output, StringComparison.Ordinal));
        Assert.Empty(process.Errors);
    }

    [Fact]
    public async Task Doctor_finds_nothing_to_mend_where_all_is_well()
    {
        await using var served = await ServedSlack.StartAsync();
        await using var doctor = served.Run("doctor");

        Assert.True(await doctor.ExitAsync() == 0, doctor.Output);
        Assert.Contains("All is well.", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SlackSide.BotToken, doctor.Output, StringComparison.Ordinal);
        Assert.Empty(doctor.Errors);
    }

    [Fact]
    public async Task Doctor_names_a_revoked_token_and_a_database_that_is_none()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        served.Slack.App.Grants.IsRevoked = true;
        await File.WriteAllTextAsync(served.Database, new string('x', 10_000));
        await using var doctor = served.Run("doctor");

        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains("token_revoked", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("is not a database", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("2 to fix.", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", doctor.Output + doctor.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Slack:Trnsport", "http", "There is no setting Slack:Trnsport. Did you mean Slack:Transport?")]
    [InlineData("--Nudges:MostPerPersonADay", "99", "Nudges:MostPerPersonADay must be between 0 and 10")]
    [InlineData("--Transport", "http", "There is no setting Transport. Did you mean Slack:Transport?")]
    [InlineData("--Slack:Command", "level", "Slack:Command must begin with / and go on with")]
    [InlineData("--Slack:Command", "", "Slack:Command is empty")]
    [InlineData("--Playground:RequestUrl", "x", "Playground:RequestUrl must start with http://")]
    public async Task Doctor_names_a_setting_that_is_none_or_cannot_be(string setting, string value, string sentence)
    {
        using var folder = new TempFolder();
        await using var doctor = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Development"), "doctor", setting, value);

        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains($"FAIL  settings: {sentence}", doctor.Output, StringComparison.Ordinal);
        Assert.Empty(doctor.Errors);
    }

    [Fact]
    public async Task Doctor_says_with_no_secrets_that_this_is_the_playground_and_what_a_workspace_needs()
    {
        using var folder = new TempFolder();
        await using var doctor = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Development"), "doctor");

        Assert.Equal(0, await doctor.ExitAsync());
        Assert.Contains("This is the playground", doctor.Output, StringComparison.Ordinal);
        Assert.All((string[])["Slack:BotToken", "Slack:SigningSecret", "Slack:AppToken"], setting => Assert.Contains(setting, doctor.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_names_a_missing_setting()
    {
        using var folder = new TempFolder();
        await using var doctor = Run(folder, "doctor");

        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains("Set Slack:SigningSecret", doctor.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("replay")]
    [InlineData("train")]
    public async Task A_name_that_is_too_long_for_the_disk_is_one_sentence(string verb)
    {
        using var folder = new TempFolder();
        await using var process = Run(folder, verb, new string('n', 5000));

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "nnn");
    }

    [Fact]
    public async Task Health_is_0_where_FocusBot_is_ready_and_1_where_nobody_answers()
    {
        await using var served = await ServedSlack.StartAsync();

        await using var ready = served.Run("health");
        Assert.True(await ready.ExitAsync() == 0, ready.Output + ready.Errors);

        await using var nobody = served.Run("health", ProcessSettings.FreeAddress().ToString());
        Assert.Equal(1, await nobody.ExitAsync());
    }

    [Fact]
    public async Task Doctor_and_health_say_what_the_running_FocusBot_says()
    {
        const string sentence = "Slack token: Slack answers token_revoked: the app was removed from the workspace, so install it again and set Slack:BotToken to the new token.";
        await using var served = await ServedSlack.StartAsync();
        var ana = served.Slack.AddPerson("ana");
        served.Slack.App.Grants.IsRevoked = true;
        await served.Slack.InviteBotAsync(ana.Id, served.Slack.AddChannel("reviews", ana).Id);

        // What it said a second ago still counts.
        await Eventually.TrueAsync(
            async () =>
            {
                await using var health = served.Run("health");
                return await health.ExitAsync() == 1 && health.Output.Contains(sentence, StringComparison.Ordinal);
            }, "a health that knows");

        await using var doctor = served.Run("doctor");
        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains($"FAIL  {sentence}", doctor.Output, StringComparison.Ordinal);
        Assert.Contains($"FAIL  running FocusBot: {sentence}", doctor.Output, StringComparison.Ordinal);
    }

    private static FocusBotProcess Run(TempFolder folder, params IEnumerable<string> arguments) =>
        FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"), arguments);
}
