using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FocusBot.Benchmarks.Delivery;

/// <summary>The server on core 0, the load on core 1, so that neither takes the other's time.</summary>
internal static class Cores
{
    public static bool ArePinned { get; } = PinLoad();

    public static IReadOnlyList<string> ServerPrefix => ArePinned ? ["taskset", "-c", "0"] : [];

    private static bool PinLoad()
    {
        try
        {
            using var pin = Process.Start(new ProcessStartInfo(
                "taskset", ["-a", "-p", "-c", "1", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true });
            pin?.WaitForExit();
            return pin?.ExitCode is 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
