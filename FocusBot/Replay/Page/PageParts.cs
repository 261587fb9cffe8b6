using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FocusBot.Replay.Page;

/// <summary>The frame of the page: three files inside the program. The page asks nobody for anything, and nothing in it runs but its own script.</summary>
internal static class PageParts
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>By this a page is known again as one.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"FocusBot replay\">";

    public static string Style { get; } = Read("replay.css");

    public static string Script { get; } = Read("replay.js");

    public static string Frame { get; } = Read("replay.html");

    /// <summary>Whatever somebody wrote in a message, a browser runs the script with this hash and no other.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>Text as text, whatever it is.</summary>
    public static string Escaped(string text) => Encoder.Encode(text);

    private static string Hash(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Read(string name)
    {
        using var content = typeof(PageParts).Assembly.GetManifestResourceStream($"Replay.Page.{name}")
            ?? throw new FileNotFoundException($"The program was built without {name}.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
