using System.Diagnostics;
using System.Globalization;
using System.Text;
using OsProcess = System.Diagnostics.Process;

namespace FocusBot.Tests.Process;

/// <summary>The real program in a process of its own: what a test does to it, an operating system can do.</summary>
internal sealed class FocusBotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), LookAgain = TimeSpan.FromMilliseconds(20);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    private readonly OsProcess _process;
    private readonly StringBuilder _output = new(), _errors = new();

    private FocusBotProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public string Output => Kept(_output);

    public string Errors => Kept(_errors);

    /// <param name="folder">Where it runs: its own, so that no stray file of settings counts.</param>
    public static FocusBotProcess Start(string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "FocusBot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        ProcessSettings.Apply(environment, start.Environment);
        return new(start);
    }

    /// <summary>Waits until <c>/health/ready</c> says so.</summary>
    public async Task ReadyAsync(Uri address)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(address))
        {
            Assert.False(_process.HasExited, $"FocusBot ended before it was ready. {Errors}{Output}");
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, $"FocusBot does not become ready. {Errors}{Output}");
            await Task.Delay(LookAgain, TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a container's or a service's manager sends it.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = OsProcess.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <returns>The exit code, once it has ended by itself.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(Uri address)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception ex) when (ex is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static void Keep(StringBuilder kept, string? line)
    {
        if (line is not null)
        {
            lock (kept)
            {
                kept.AppendLine(line);
            }
        }
    }

    private static string Kept(StringBuilder kept)
    {
        lock (kept)
        {
            return kept.ToString();
        }
    }
}
