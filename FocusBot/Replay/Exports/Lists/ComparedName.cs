using System.Text;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>By what a channel's name is compared: zip programs, file systems and people write the same name in different bytes and in either case.</summary>
internal static class ComparedName
{
    public static string Of(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half a character, which has no other spelling.
            return name;
        }
    }
}
