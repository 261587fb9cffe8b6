namespace FocusBot.Storage.Sealing;

/// <summary>A ring of keys that's made when the first secret comes: who keeps none has no folder for it.</summary>
internal sealed class KeyRingOnDemand(Func<ITextSeal> make) : ITextSeal
{
    private readonly Lazy<ITextSeal> _ring = new(make, LazyThreadSafetyMode.PublicationOnly);

    public byte[] Seal(byte[] text) => _ring.Value.Seal(text);

    public string Seal(string text) => _ring.Value.Seal(text);

    public byte[] Open(byte[] sealedText) => _ring.Value.Open(sealedText);

    public string Open(string sealedText) => _ring.Value.Open(sealedText);
}
