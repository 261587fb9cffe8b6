using FocusBot.Hosting.Settings;
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
        var configuration = SettingsFiles.Read();
        var mismatch = Valid(configuration.GetSection(MismatchOptions.Section).Get<MismatchOptions>() ?? new(), new MismatchOptions.Validator());
        var nudges = Valid(configuration.GetSection(NudgeOptions.Section).Get<NudgeOptions>() ?? new(), new NudgeOptions.Validator());
        var source = EncoderSource.By(ReadingSettings.Options(fast));
        if (!fast && source.Absence is { } absence)
        {
            errors?.WriteLine($"{absence} The linear reader reads instead.");
        }

        return new(LevelClassifier.Embedded, mismatch, nudges, source.Encoder) { Mode = mode ?? ChannelSettings.Default.Mode };
    }

    private static T Valid<T>(T options, IValidateOptions<T> validator) where T : class => validator.Validate(null, options) is { Failed: true, FailureMessage: var failure }
        ? throw new SettingsException(KnownSettings.Named(typeof(T), failure))
        : options;
}
