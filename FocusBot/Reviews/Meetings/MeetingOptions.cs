using System.ComponentModel.DataAnnotations;
using FocusBot.People;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Meetings;

/// <summary>When the answers before a live review, and what people say after it, are many enough to be counted.</summary>
internal sealed partial class MeetingOptions
{
    public const string Section = "Meetings";

    /// <summary>From how many up nobody can guess who gave which: 5 to 50.</summary>
    [Range(Crowd.Fewest, 50)]
    public int FewestToCount { get; set; } = Crowd.Fewest;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<MeetingOptions>;
}
