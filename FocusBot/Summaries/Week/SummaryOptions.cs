using System.ComponentModel.DataAnnotations;
using FocusBot.People;
using Microsoft.Extensions.Options;

namespace FocusBot.Summaries.Week;

/// <summary>When the weekly summary says what.</summary>
internal sealed partial class SummaryOptions
{
    public const string Section = "Summaries";

    /// <summary>From how many people up a mix of levels is shown: 5 to 50. Fewer would show persons.</summary>
    [Range(Crowd.Fewest, 50)]
    public int FewestPeople { get; set; } = Crowd.Fewest;

    /// <summary>Over how long after the hour the summaries of a team are spread: 0 to 45 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:45:00")]
    public TimeSpan Spread { get; set; } = TimeSpan.FromMinutes(10);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<SummaryOptions>;
}
