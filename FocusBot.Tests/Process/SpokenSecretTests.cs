namespace FocusBot.Tests.Process;

/// <summary>A secret in the wrong place is not said again.</summary>
public sealed class SpokenSecretTests
{
    [Theory]
    [InlineData("xoxb-17-hunter", 2)]
    [InlineData("backup xoxb-17-hunter --Slack:BotToken=xoxb-17-hunter", 1)]
    [InlineData("classify --token=xoxb-17-hunter", 2)]
    [InlineData("health xoxb-17-hunter", 2)]
    [InlineData("manifest --http xoxb-17-hunter", 2)]
    [InlineData("replay . --mode xoxb-17-hunter", 2)]
    public async Task Of_what_is_typed_no_token_is_repeated(string arguments, int exit)
    {
        using var folder = new TempFolder();
        await using var process = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"), arguments.Split(' '));

        Assert.Equal(exit, await process.ExitAsync());
        Assert.NotEmpty(process.Errors);
        Assert.DoesNotContain("hunter", process.Errors + process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack__BotToken", "xoxb-17\nhunter", "FAIL  settings: Slack:BotToken holds a line break")]
    [InlineData("Slack__AppToken", "xapp-17 hunter", "FAIL  settings: Slack:AppToken holds a line break")]
    [InlineData("Slack__Transport", "xoxb-17-hunter", "FAIL  settings: Slack:Transport is set to something")]
    [InlineData("Reading__Model__Key", "sk-17\nhunter", "Reading:Model:Key holds a line break")]
    [InlineData("Urls", "xoxb-17-hunter", "FAIL  running FocusBot: Urls is set to something at which nothing could listen")]
    [InlineData("Urls", "a hunter", "FAIL  running FocusBot: Urls is set to something at which nothing could listen")]
    [InlineData("Logging__LogLevel__Default", "hunter", "FAIL  settings: A level under Logging is none")]
    public async Task Doctor_names_the_setting_that_holds_what_cannot_be_sent(string setting, string value, string sentence)
    {
        await using var served = await ServedSlack.StartAsync(andFocusBot: false);
        served.Settings[setting] = value;
        await using var doctor = served.Run("doctor");

        Assert.Equal(1, await doctor.ExitAsync());
        Assert.Contains(sentence, doctor.Output, StringComparison.Ordinal);
        Assert.Empty(doctor.Errors);
        Assert.DoesNotContain("hunter", doctor.Output, StringComparison.Ordinal);
    }
}
