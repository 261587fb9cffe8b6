using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Verdicts;
using Microsoft.Extensions.Options;

namespace FocusBot.Hosting;

/// <summary>The rules of a replay, which are those of the FocusBot that would run here.</summary>
internal static class ReplaySettings
{
    /// <summary>By the thresholds and caps that are set for the live FocusBot.</summary>
    public static ReplayRules Rules()
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

        return new(LevelClassifier.Embedded, mismatch, nudges);
    }
}
