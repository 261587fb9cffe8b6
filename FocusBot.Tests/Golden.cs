using System.Runtime.CompilerServices;

namespace FocusBot.Tests;

/// <summary>Text that a person has read and agreed to. Run the tests with ACCEPT=1 to agree again, and read the diff.</summary>
internal static class Golden
{
    public static void Matches(string actual, [CallerFilePath] string test = "", [CallerMemberName] string name = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test) ?? ".", "Golden");
        var file = Path.Combine(folder, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"Nobody has agreed to {name} yet: run with ACCEPT=1 and read it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
