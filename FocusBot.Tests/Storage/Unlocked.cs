using System.Diagnostics;
using OsProcess = System.Diagnostics.Process;

namespace FocusBot.Tests.Storage;

/// <summary>Reads a file as a program does that heeds no locks: the database and its lock are FocusBot's alone while it serves.</summary>
internal static class Unlocked
{
    public static byte[] Read(string file)
    {
        using var cat = OsProcess.Start(new ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("There is no cat.");
        using var bytes = new MemoryStream();
        cat.StandardOutput.BaseStream.CopyTo(bytes);
        cat.WaitForExit();
        return bytes.ToArray();
    }
}
