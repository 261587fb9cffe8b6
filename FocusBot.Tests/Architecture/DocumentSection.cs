using System.Text.RegularExpressions;

namespace FocusBot.Tests.Architecture;

/// <summary>A part of a document that is made from the code. Run the tests with ACCEPT=1 to write it again.</summary>
internal static class DocumentSection
{
    public static void Matches(string document, string heading, string expected)
    {
        var file = Path.Combine(SourceFile.Root(), "docs", document);
        var text = File.ReadAllText(file);
        var section = Regex.Match(text, $"(?<=^## {Regex.Escape(heading)}\n\n).*?(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(section.Success, $"{document} has no section '{heading}'.");
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            File.WriteAllText(file, string.Concat(text.AsSpan(0, section.Index), expected, "\n", text.AsSpan(section.Index + section.Length)));
            return;
        }

        Assert.Equal(expected.TrimEnd(), section.Value.TrimEnd());
    }
}
