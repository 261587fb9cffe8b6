using FocusBot.Delivery.Loops;
using FocusBot.Hosting.Figures;
using FocusBot.Hosting.Settings;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Readers;
using FocusBot.Nudges.Posting;
using FocusBot.People;
using FocusBot.Playground.Base;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Slack.Settings;
using FocusBot.Storage.Providers;
using FocusBot.Summaries.Week;
using FocusBot.Teams;
using FocusBot.Teams.Channels;

namespace FocusBot.Hosting;

/// <summary>Every setting that FocusBot has, by its whole name.</summary>
internal static class KnownSettings
{
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (SlackOptions.Section, typeof(SlackOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (DeliveryOptions.Section, typeof(DeliveryOptions)),
        (ReviewOptions.Section, typeof(ReviewOptions)),
        (MeetingOptions.Section, typeof(MeetingOptions)),
        (ReaderOptions.Section, typeof(ReaderOptions)),
        (EncoderOptions.Section, typeof(EncoderOptions)),
        ("Reading", typeof(ReadingScope)),
        (LanguageModelOptions.Section, typeof(LanguageModelOptions)),
        (MismatchOptions.Section, typeof(MismatchOptions)),
        (NudgeOptions.Section, typeof(NudgeOptions)),
        (SummaryOptions.Section, typeof(SummaryOptions)),
        (PrivacyOptions.Section, typeof(PrivacyOptions)),
        (MetricsOptions.Section, typeof(MetricsOptions)),
        (TeamsOptions.Section, typeof(TeamsOptions)),
        (NewChannelOptions.Section, typeof(NewChannelOptions)),
        (PlaygroundOptions.Section, typeof(PlaygroundOptions)),
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. from known in Sections
           from property in known.Options.GetProperties()
           where property.CanWrite
           select $"{known.Section}:{property.Name}",
    ];

    private static IReadOnlyList<string> Lists { get; } =
    [
        .. from known in Sections
           from property in known.Options.GetProperties()
           where property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable))
           select $"{known.Section}:{property.Name}",
    ];

    /// <exception cref="SettingsException">A setting is none of FocusBot's.</exception>
    public static void Check(IConfiguration configuration)
    {
        var given = configuration.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => OfItsList(setting.Key));
        if (UnknownSettingRule.Refuse(given, Names).ToList() is { Count: > 0 } refusals)
        {
            throw new SettingsException(string.Join(Environment.NewLine, refusals));
        }
    }

    /// <exception cref="SettingsException">Something was typed that is no setting.</exception>
    public static void CheckTyped(string[] words)
    {
        if (UnknownSettingRule.RefuseTyped(TypedSettingRule.Strangers(words, Names), Names).ToList() is { Count: > 0 } refusals)
        {
            throw new SettingsException(string.Join(Environment.NewLine, refusals));
        }
    }

    /// <summary>What stands in a list is known by the list's name.</summary>
    private static string OfItsList(string name) =>
        name.LastIndexOf(':') is var last and > 0 && name[(last + 1)..].All(char.IsAsciiDigit) && Lists.Contains(name[..last], StringComparer.OrdinalIgnoreCase) ? name[..last] : name;

    /// <summary>Says of a complaint about a class of options which setting it means.</summary>
    public static string Named(Type options, string failure)
    {
        if (Sections.FirstOrDefault(known => known.Options == options).Section is not { } section)
        {
            return failure;
        }

        var said = failure.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && options.GetProperty(failure[..colon]) is not null ? failure[(colon + 2)..] : failure;
        return said
            .Replace($"The field {options.Name}.", $"{section}:", StringComparison.Ordinal)
            .Replace($"The {options.Name}.", $"{section}:", StringComparison.Ordinal)
            .Replace(" field is required.", " is empty: give it a value, or leave it out.", StringComparison.Ordinal)
            .Replace($"{options.Name}.", $"{section}:", StringComparison.Ordinal);
    }
}
