using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Hosting;

/// <summary>The rules of a replay, which are those of the FocusBot that would run here.</summary>
internal static class ReplaySettings
{
    /// <summary>By the thresholds and caps that are set for the live FocusBot.</summary>
    /// <param name="fast">The linear reader alone.</param>
    /// <param name="mode">Absent: as in a channel where nobody has chosen.</param>
    /// <param name="errors">Told when there is no encoder.</param>
    public static ReplayRules Rules(bool fast = false, ChannelMode? mode = null, TextWriter? errors = null)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        var mismatch = configuration.GetSection(MismatchOptions.Section).Get<MismatchOptions>() ?? new();
        var nudges = configuration.GetSection(NudgeOptions.Section).Get<NudgeOptions>() ?? new();
        foreach (var result in (ValidateOptionsResult[])[new MismatchOptions.Validator().Validate(null, mismatch), new NudgeOptions.Validator().Validate(null, nudges)])
        {
            if (result.Failed)
            {
                throw new SettingsException(result.FailureMessage);
            }
        }

        var source = EncoderSource.By(ReadingSettings.Options(fast));
        if (!fast && source.Absence is { } absence)
        {
            errors?.WriteLine($"{absence} The linear reader reads instead.");
        }

        return new(LevelClassifier.Embedded, mismatch, nudges, source.Encoder) { Mode = mode ?? ChannelSettings.Default.Mode };
    }
}
