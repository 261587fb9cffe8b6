using FocusBot.Levels.Encoder;

namespace FocusBot.Hosting;

/// <summary>By what a verb reads: as it is set for the FocusBot that would run here.</summary>
internal static class ReadingSettings
{
    /// <param name="fast">Whether the linear reader alone was asked for.</param>
    public static EncoderOptions Options(bool fast) => fast ? new() { Encoder = EncoderSwitch.Off } : Configured();

    private static EncoderOptions Configured() => SettingsFiles.Read().GetSection(EncoderOptions.Section).Get<EncoderOptions>() ?? new();
}
