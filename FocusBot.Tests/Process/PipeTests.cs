using System.Net.Sockets;
using OsProcess = System.Diagnostics.Process;

namespace FocusBot.Tests.Process;

/// <summary>A pipe into which nobody writes, in the place of each file that a verb opens: a sentence instead of a wait without end.</summary>
public sealed class PipeTests
{
    [Theory]
    [InlineData("replay {pipe}")]
    [InlineData("replay {folder} --html {pipe} --force")]
    [InlineData("classify {pipe}")]
    [InlineData("train {folder}")]
    [InlineData("train {pipe}")]
    [InlineData("backup {pipe} --force")]
    public async Task A_verb_does_not_wait_for_a_pipe(string verb)
    {
        using var folder = new TempFolder();
        var pipe = await PipeAsync(folder.File("pipe.jsonl"));
        await using var process = FocusBotProcess.Start(
            folder.Path,
            new Dictionary<string, string?>(ProcessSettings.Nothing("Production")) { ["Storage__ConnectionString"] = $"Data Source={folder.File("focusbot.db")}" },
            verb.Split(' ').Select(word => word.Replace("{pipe}", pipe, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal)));

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "pipe.jsonl is a pipe or a device");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("manifest --socket")]
    [InlineData("replay .")]
    [InlineData("health")]
    public async Task A_file_of_settings_that_is_a_pipe_is_not_waited_for(string verb)
    {
        using var folder = new TempFolder();
        await PipeAsync(folder.File("appsettings.json"));
        await using var process = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"), verb.Split(' '));

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, "appsettings.json is a pipe or a device");
    }

    [Theory]
    [InlineData("classify {socket}", "socket cannot be read")]
    [InlineData("classify /proc/self/mem", "/proc/self/mem cannot be read")]
    [InlineData("classify {nothing}", "Name a file")]
    [InlineData("train {nothing}", "Name the folder that holds the corpus")]
    [InlineData("train {folder} {nothing}", "cannot be written")]
    [InlineData("train {socket}", "There is no folder")]
    [InlineData("train {folder} {socket}", "cannot be written")]
    [InlineData("replay {socket}", "socket cannot be read to its end")]
    [InlineData("replay {nothing}", "Name an export")]
    [InlineData("replay {folder} --label {socket}", "can't be kept in")]
    public async Task What_no_verb_can_read_or_write_is_said_in_a_sentence(string verb, string sentence)
    {
        using var folder = new TempFolder();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.File("socket")));
        await using var process = FocusBotProcess.Start(folder.Path, ProcessSettings.Nothing("Production"), verb.Split(' ').Select(word => word
            .Replace("{socket}", folder.File("socket"), StringComparison.Ordinal)
            .Replace("{folder}", folder.Path, StringComparison.Ordinal)
            .Replace("{nothing}", "", StringComparison.Ordinal)));

        Assert.Equal(1, await process.ExitAsync());
        Refusal.IsOneSentence(process.Errors, sentence);
    }

    private static async Task<string> PipeAsync(string path)
    {
        using var made = OsProcess.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        return path;
    }
}
