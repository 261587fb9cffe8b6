namespace FocusBot.Storage;

/// <summary>Makes what people wrote unreadable for whoever has the database alone, for as long as it waits there.</summary>
internal interface ITextSeal
{
    byte[] Seal(byte[] text);

    string Seal(string text);

    /// <exception cref="StorageException">The key that it was sealed with isn't there.</exception>
    byte[] Open(byte[] sealedText);

    /// <exception cref="StorageException">The key that it was sealed with isn't there.</exception>
    string Open(string sealedText);
}

/// <summary>For a database that wipes what it deletes: what waits stands there as it is, for seconds.</summary>
internal sealed class NoSeal : ITextSeal
{
    public static NoSeal Instance { get; } = new();

    public byte[] Seal(byte[] text) => text;

    public string Seal(string text) => text;

    public byte[] Open(byte[] sealedText) => sealedText;

    public string Open(string sealedText) => sealedText;
}
