using System.Diagnostics;
using System.Text;
using OsProcess = System.Diagnostics.Process;

namespace FocusBot.Tests.Playground.Bolt;

/// <summary>The app of <c>.ci/bolt</c> in a Node.js of its own.</summary>
internal sealed class BoltApp : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Root, ".ci", "bolt");

    private readonly OsProcess _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BoltApp(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The app ended: {Said}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static bool IsInstalled { get; } = Directory.Exists(Path.Combine(Folder, "node_modules", "@slack", "bolt")) && HasNode();

    private string Said
    {
        get { lock (_said) { return _said.ToString(); } }
    }

    /// <returns>Once it listens, or has its socket.</returns>
    public static async Task<BoltApp> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("app.js");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var app = new BoltApp(start);
        await Eventually.In(app._ready.Task);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is "ready")
        {
            _ready.TrySetResult();
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
}
