using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Nudges.Posting;

/// <summary>How much FocusBot says.</summary>
internal sealed partial class NudgeOptions
{
    public const string Section = "Nudges";

    /// <summary>
    /// How many nudges a thread gets at most, whatever its people declare: 1 to 50. Three cover every pair of three people;
    /// in a larger thread the map of <c>check</c> says the rest without another message.
    /// </summary>
    [Range(1, 50)]
    public int MostPerThread { get; set; } = 3;

    /// <summary>How often in 24 hours one person is addressed by a nudge or question that nobody asked for: 0 to 10.</summary>
    [Range(0, 10)]
    public int MostPerPersonADay { get; set; } = 1;

    /// <summary>The same in seven days: 0 to 50.</summary>
    [Range(0, 50)]
    public int MostPerPersonAWeek { get; set; } = 3;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<NudgeOptions>;
}
