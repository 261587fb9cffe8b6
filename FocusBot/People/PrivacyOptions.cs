using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.People;

/// <summary>How long what FocusBot keeps of people is kept.</summary>
internal sealed partial class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>Readings, declared levels, who was asked and nudges go after this time: 7 to 730 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "730.00:00:00")]
    public TimeSpan KeepReadings { get; set; } = TimeSpan.FromDays(90);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PrivacyOptions>;
}
