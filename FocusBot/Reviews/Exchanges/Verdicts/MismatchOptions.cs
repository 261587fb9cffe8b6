using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>From which confidence FocusBot speaks by itself, and how long it waits before.</summary>
internal sealed partial class MismatchOptions
{
    public const string Section = "Mismatch";

    /// <summary>From this confidence it nudges: 0.5 to 1.</summary>
    [Range(0.5, 1)]
    public double NudgeFrom { get; set; } = 0.85;

    /// <summary>From this confidence, and below the one above, it asks the two privately for their level: 0.5 to 1.</summary>
    [Range(0.5, 1)]
    public double AskFrom { get; set; } = 0.55;

    /// <summary>So long without a message in the thread is a lull: 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lull { get; set; } = TimeSpan.FromMinutes(2);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<MismatchOptions>;
}
