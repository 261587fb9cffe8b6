namespace FocusBot.Levels.Corpus;

/// <summary>A number that changes with any message of the corpus, so that weights can say which corpus they come from.</summary>
/// <remarks>FNV-1a over texts, labels and what came before. It guards against forgetting to train, not against forgery.</remarks>
internal static class CorpusFingerprint
{
    private const ulong Basis = 0xCBF2_9CE4_8422_2325;
    private const ulong Prime = 0x0000_0100_0000_01B3;

    public static ulong Of(IEnumerable<LabelledMessage> messages)
    {
        var hash = Basis;
        foreach (var message in messages)
        {
            hash = Add(hash, message.File);
            hash = Add(hash, message.Text);
            hash = Add(hash, message.Before);
            hash = (hash ^ (ulong)message.Level) * Prime;
        }

        return hash;
    }

    private static ulong Add(ulong hash, string? text)
    {
        foreach (var c in text ?? "")
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ 0xFFFF) * Prime;
    }
}
