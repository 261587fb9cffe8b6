using System.Net;
using System.Net.Sockets;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>What keeps the program from starting is one sentence on standard error that says what to do, and exit code 1.</summary>
public sealed class StartRefusalTests
{
    [Fact]
    public async Task A_second_process_on_the_same_file()
    {
        await using var served = await ServedSlack.StartAsync();
        served.Settings["Urls"] = ProcessSettings.FreeAddress().ToString();

        await RefusesAsync(served, "Another FocusBot already serves from");
        Assert.False(served.FocusBot!.HasExited);
    }

    [Fact]
    public async Task A_port_that_is_taken()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        using var taker = new TcpListener(IPAddress.Loopback, served.Address.Port);
        taker.Start();

        await RefusesAsync(served, "The port is taken");
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        await File.WriteAllTextAsync(served.Database, string.Join('\n', Enumerable.Repeat("These are notes about tickets and not a database.", 200)));

        await RefusesAsync(served, "is not a database");
    }

    [Fact]
    public async Task A_database_that_may_not_be_written()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        StoredFacts.Change(served.Database, "CREATE TABLE first (x)");
        served.Settings["Storage__ConnectionString"] = $"Data Source={served.Database};Mode=ReadOnly";
        StoredFacts.Change(served.Database, "DROP TABLE first");

        await RefusesAsync(served, "is read-only");
    }

    [Fact]
    public async Task A_database_in_a_folder_that_is_not_there()
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        served.Settings["Storage__ConnectionString"] = $"Data Source={served.Folder}/nowhere/focusbot.db";

        await RefusesAsync(served, "does not exist");
    }

    [Fact]
    public async Task A_database_of_a_newer_FocusBot()
    {
        await using var served = await ServedSlack.StartAsync();
        await served.FocusBot!.TerminateAsync();
        StoredFacts.Change(served.Database, "INSERT INTO migration (version, name, applied_at) VALUES (9999, 'later', 0)");

        await RefusesAsync(served, "written by a newer FocusBot");
    }

    [Theory]
    [InlineData("Slack__SigningSecret", "", "Set Slack:SigningSecret")]
    [InlineData("Slack__BotToken", " ", "Set Slack:BotToken")]
    [InlineData("Slack__Transport", "socket", "Set Slack:AppToken")]
    [InlineData("Slack__Transport", "telegraph", "which is no transport")]
    [InlineData("Slack__Transport", "xoxb-17-hunter", "which is no transport")]
    [InlineData("Slack__BotToken", "xoxb-17\nhunter", "Slack:BotToken holds a line break")]
    [InlineData("Slack__SigningSecret", "8f742231b10e8888\rhunter", "Slack:SigningSecret holds a line break")]
    [InlineData("Slack__ApiBaseUrl", "not an address", "Slack:ApiBaseUrl")]
    [InlineData("Slack__ApiBaseUrl", "ftp://slack.com/api/", "Slack:ApiBaseUrl")]
    [InlineData("Slack__Connections", "eleven", "Slack:Connections")]
    [InlineData("Delivery__Attempts", "99", "Delivery:Attempts must be between")]
    [InlineData("Nudges__MostPerPersonADay", "-1", "Nudges:MostPerPersonADay must be between 0 and 10")]
    [InlineData("Slack__Connections", "0", "Slack:Connections must be between")]
    [InlineData("Slack__Trnsport", "http", "There is no setting Slack:Trnsport. Did you mean Slack:Transport?")]
    [InlineData("Slak__BotToken", "xoxb-1", "There is no setting Slak:BotToken. Did you mean Slack:BotToken?")]
    [InlineData("Reading__Model__Endpiont", "http://127.0.0.1", "Did you mean Reading:Model:Endpoint?")]
    [InlineData("Slack__Connections", "xoxb-17-hunter", "Slack:Connections")]
    [InlineData("Storage__Provider", "xoxb-17-hunter", "Storage:Provider")]
    [InlineData("Storage__ConnectionString", "xoxb-17-hunter", "is not a SQLite connection string")]
    [InlineData("Storage__ConnectionString", "Data Source=", "names no file")]
    [InlineData("Storage__ConnectionString", "a sentence", "is not a SQLite connection string")]
    [InlineData("Storage__Provider", "punchcards", "Storage:Provider")]
    [InlineData("Urls", "xoxb-17-hunter", "Urls, or an endpoint under Kestrel, is no address")]
    [InlineData("Urls", "ftp://hunter", "Urls, or an endpoint under Kestrel, is no address")]
    [InlineData("Kestrel__Endpoints__A__Url", "hunter", "Urls, or an endpoint under Kestrel, is no address")]
    [InlineData("Logging__LogLevel__Default", "hunter", "A level under Logging is none")]
    public async Task A_setting_that_cannot_be(string setting, string value, string sentence)
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        served.Settings[setting] = value;

        await RefusesAsync(served, sentence);
    }

    [Theory]
    [InlineData("{ \"Slack\": { \"Transport\": \"http\",\n\"Connections\": 2 \n", "appsettings.json is not valid JSON, from line 3 on")]
    [InlineData("nonsense", "appsettings.json is not valid JSON, from line 1 on")]
    [InlineData("[]", "appsettings.json cannot be read as settings")]
    [InlineData("{ \"Slack\": { \"Command\": \"/a\", \"command\": \"/b\" } }", "appsettings.json cannot be read as settings: A duplicate key")]
    public async Task A_file_of_settings_that_cannot_be_read(string json, string sentence)
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        await File.WriteAllTextAsync(Path.Combine(served.Folder, "appsettings.json"), json);

        await RefusesAsync(served, sentence);
        await using var doctor = served.Run("doctor");
        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains(sentence, doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_with_nothing_set()
    {
        using var folder = new TempFolder();
        await using var process = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"));

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "Set Slack:SigningSecret");
    }

    private static async Task RefusesAsync(ServedSlack served, string sentence)
    {
        await using var process = served.Run();
        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, sentence);
        Assert.Empty(process.Output);
        Assert.DoesNotContain("hunter", process.Errors, StringComparison.Ordinal);
    }
}
