namespace FocusBot.Levels.Encoder;

/// <summary>The encoder of this process, loaded when somebody first needs it; or the sentence that says why there is none.</summary>
internal sealed class EncoderSource : IDisposable
{
    private readonly Lazy<(LevelEncoder? Encoder, string? Absence)> _loaded;

    private EncoderSource(Func<(LevelEncoder?, string?)> load) => _loaded = new(load);

    /// <summary><see langword="null"/> when it is switched off or cannot be used here.</summary>
    public LevelEncoder? Encoder => _loaded.Value.Encoder;

    /// <summary>Why there is no encoder, in one sentence for whoever runs FocusBot; <see langword="null"/> when there is one.</summary>
    public string? Absence => _loaded.Value.Absence;

    public static EncoderSource By(EncoderOptions options) => By(options, EncoderFiles.BesideTheProgram);

    internal static EncoderSource By(EncoderOptions options, EncoderFiles files) =>
        new(() => options.Encoder is EncoderSwitch.Off ? (null, "The encoder is switched off (Reading:Encoder).") : Load(files));

    public void Dispose()
    {
        if (_loaded.IsValueCreated)
        {
            _loaded.Value.Encoder?.Dispose();
        }
    }

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
