namespace FocusBot.Levels.Encoder;

/// <summary>The encoder of this process, loaded when somebody first needs it; or the sentence that says why there is none.</summary>
internal sealed class EncoderSource
{
    /// <summary>One for the process, however many hosts live in it, and for as long as it lives.</summary>
    private static readonly EncoderSource Shared = Of(EncoderFiles.BesideTheProgram);

    private static readonly EncoderSource Off = new(() => (null, "The encoder is switched off (Reading:Encoder)."));

    private readonly Lazy<(LevelEncoder? Encoder, string? Absence)> _loaded;

    private EncoderSource(Func<(LevelEncoder?, string?)> load) => _loaded = new(load);

    /// <summary><see langword="null"/> when it is switched off or cannot be used here.</summary>
    public LevelEncoder? Encoder => _loaded.Value.Encoder;

    /// <summary>Why there is no encoder, in one sentence for whoever runs FocusBot; <see langword="null"/> when there is one.</summary>
    public string? Absence => _loaded.Value.Absence;

    public static EncoderSource By(EncoderOptions options) => options.Encoder is EncoderSwitch.Off ? Off : Shared;

    internal static EncoderSource Of(EncoderFiles files) => new(() => Load(files));

    private static (LevelEncoder?, string?) Load(EncoderFiles files)
    {
        try
        {
            return (LevelEncoder.Load(files), null);
        }
        catch (EncoderUnavailableException fault)
        {
            return (null, fault.Message);
        }
    }
}
