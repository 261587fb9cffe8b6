namespace FocusBot.Levels.Encoder;

/// <summary>Whether the encoder reads.</summary>
internal sealed class EncoderOptions
{
    public const string Section = "Reading";

    /// <summary><c>on</c> or <c>off</c>. Without the encoder FocusBot still reads, a little worse, and then asks nobody about what it read.</summary>
    public EncoderSwitch Encoder { get; init; } = EncoderSwitch.On;
}

internal enum EncoderSwitch { On, Off }
