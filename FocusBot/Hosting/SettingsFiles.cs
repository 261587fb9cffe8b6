using FocusBot.Hosting.Settings;

namespace FocusBot.Hosting;

/// <summary>The files of settings in the folder where FocusBot starts.</summary>
internal static class SettingsFiles
{
    private const string Main = "appsettings.json", All = "appsettings*.json";

    /// <summary>The settings, for a verb that needs no host.</summary>
    /// <exception cref="SettingsException">A file is none that can be read, or a setting is none of FocusBot's.</exception>
    public static IConfiguration Read(params string[] settings)
    {
        Check();
        KnownSettings.CheckTyped(settings);
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(Main), optional: true).AddEnvironmentVariables().AddCommandLine(settings).Build();
        KnownSettings.Check(configuration);
        return configuration;
    }

    /// <exception cref="SettingsException">A file is none that can be read.</exception>
    public static void Check()
    {
        if (Directory.EnumerateFiles(Directory.GetCurrentDirectory(), All).Select(OrdinaryFile.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal)
        {
            throw new SettingsException(refusal);
        }
    }
}
