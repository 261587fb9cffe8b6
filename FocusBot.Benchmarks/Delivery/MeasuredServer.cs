using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>A server in a process of its own, on core 0 where that can be arranged.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private const double TicksPerSecond = 100;

    // Below the ports that the system gives to outgoing connections, of which this load makes many.
    private static int _lastPort = 20_000 + Environment.ProcessId % 10_000;

    private readonly Process _process;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private MeasuredServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time that it has used so far.</summary>
    public double CpuSeconds
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    public double MemoryMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>The <see cref="BareEndpoint"/>, in a process of its own.</summary>
    public static MeasuredServer LaunchBare() =>
        Launch("FocusBot.Benchmarks.dll", new Dictionary<string, string>(), _ => "bare", address => address.GetLeftPart(UriPartial.Authority));

    /// <param name="program">The file name of the program beside this one.</param>
    public static MeasuredServer Launch(string program, IReadOnlyDictionary<string, string> environment, params Func<Uri, string>[] arguments)
    {
        var address = FreeAddress();
        string[] command = [.. Cores.ServerPrefix, "dotnet", Path.Combine(AppContext.BaseDirectory, program), .. arguments.Select(argument => argument(address))];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "2";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.BeginOutputReadLine();
        return new(process, address);
    }

    public async Task<MeasuredServer> ReadyAsync()
    {
        while (!await IsReadyAsync())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        return this;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref _lastPort);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return new($"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Somebody has it: the next.
            }
        }
    }
}
