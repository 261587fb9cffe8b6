namespace FocusBot.Tests.Browser;

/// <summary>Figures of this machine at this moment: written down beside the pictures, and no test passes or fails by them.</summary>
internal static class Measured
{
    public static void Note(string what, FormattableString figure)
    {
        var folder = Path.Combine(Checkout.Root, "artifacts");
        Directory.CreateDirectory(folder);
        File.AppendAllText(Path.Combine(folder, "measured.txt"), $"{what}: {FormattableString.Invariant(figure)}\n");
    }
}
