using FocusBot.Levels.Encoder;

namespace FocusBot.Hosting;

/// <summary>By what a verb reads: as it is set for the FocusBot that would run here.</summary>
internal static class ReadingSettings
{
    /// <param name="fast">Whether the linear reader alone was asked for.</param>
    public static EncoderOptions Options(bool fast) => fast ? new() { Encoder = EncoderSwitch.Off } : Configured();

    /// <summary>What is set where the verb runs.</summary>
    /// <exception cref="SettingsException">A setting is none of FocusBot's.</exception>
    public static IConfiguration Read()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        KnownSettings.Check(configuration);
        return configuration;
    }

    private static EncoderOptions Configured() => Read().GetSection(EncoderOptions.Section).Get<EncoderOptions>() ?? new();
}
