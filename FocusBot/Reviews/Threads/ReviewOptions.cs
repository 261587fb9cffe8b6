using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Threads;

/// <summary>Which threads FocusBot counts as going on, and for how long it remembers them.</summary>
internal sealed partial class ReviewOptions
{
    public const string Section = "Reviews";

    /// <summary>A thread is active while its last message is younger than this: 1 hour to 90 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan ActiveFor { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Threads without a message for this long are forgotten, with everything declared in them: 7 to 730 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "730.00:00:00")]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromDays(90);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ReviewOptions>;
}
