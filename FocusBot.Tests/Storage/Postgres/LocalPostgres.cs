using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FocusBot.Tests.Storage.Postgres;

/// <summary>A PostgreSQL of this test run's own, from the machine's packages: in a folder of its own, on 127.0.0.1, gone with the run.</summary>
internal sealed class LocalPostgres : IDisposable
{
    private const string User = "postgres";

    /// <summary>Its input ends with whoever started it, however that one ends.</summary>
    private const string Guarded = """
        "$0" "$@" & server=$!
        cat > /dev/null
        kill -QUIT $server
        """;

    private static readonly Lazy<LocalPostgres> Started = new(() => new());

    private readonly TempFolder _folder = new();
    private readonly int _port = FreePort();
    private System.Diagnostics.Process _server;

    private LocalPostgres()
    {
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            Finish(Start("chown", "-R", User, _folder.Path));
        }

        Finish(Start(Program("initdb"), "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
        _server = Serve();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>Why there is none; absent: there is.</summary>
    public static string? Missing { get; } = Bin() is null ? "There is no PostgreSQL on this machine: install Debian's package postgresql." : null;

    public static LocalPostgres Instance => Started.Value;

    /// <summary>One for a test that ends it.</summary>
    public static LocalPostgres Own() => new();

    private string Data => _folder.File("data");

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={Port};Username={User};Database={database}";

    /// <summary>The address, as FocusBot says it.</summary>
    public string Where => $"127.0.0.1:{Port}";

    /// <summary>Whether these letters are anywhere in what lies on the disk: tables, indexes and the log.</summary>
    public bool FilesHold(string text)
    {
        using var grep = System.Diagnostics.Process.Start("grep", ["-rqsF", text, Data]);
        grep.WaitForExit();
        return grep.ExitCode == 0;
    }

    public void Run(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionTo("postgres")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>It ends at once, as at <c>pg_ctl stop -m immediate</c>: nothing is written any more that isn't in its log.</summary>
    public void Crash()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
    }

    public void StartAgain() => _server = Serve();

    public void Dispose()
    {
        if (!_server.HasExited)
        {
            Crash();
            _folder.Dispose();
        }
    }

    private static string? Bin() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault() : null;

    private static string Program(string name) => Path.Combine(Bin() ?? throw new InvalidOperationException(Missing), name);

    private static System.Diagnostics.Process Start(string program, params string[] arguments)
    {
        string[] line = Environment.IsPrivilegedProcess && program is not "chown" ? ["runuser", "-u", User, "--", program, .. arguments] : [program, .. arguments];
        return System.Diagnostics.Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{program} doesn't start.");
    }

    private static void Finish(System.Diagnostics.Process process)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private System.Diagnostics.Process Serve()
    {
        var server = Start(
            "sh", "-c", Guarded, Program("postgres"), "-D", Data, "-p", Port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=300");
        _ = server.StandardOutput.ReadToEndAsync();
        WaitFor(server);
        return server;
    }

    /// <summary>Until it says that it's ready. What it says afterwards is let run dry.</summary>
    private static void WaitFor(System.Diagnostics.Process server)
    {
        while (server.StandardError.ReadLine() is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                _ = server.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("PostgreSQL ended before it was ready.");
    }
}
