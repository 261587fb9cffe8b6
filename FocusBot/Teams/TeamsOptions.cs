using System.ComponentModel.DataAnnotations;
using FocusBot.Teams.Channels;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams;

/// <summary>How long acts of administration are kept, and how a channel begins.</summary>
internal sealed partial class TeamsOptions : IValidatableObject
{
    public const string Section = "Teams";

    /// <summary>The list of who changed which setting: 7 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepActs { get; set; } = TimeSpan.FromDays(365);

    /// <summary>The mode in which a channel begins that FocusBot is new to: <c>ask-first</c>, <c>private</c>, <c>on-request</c> or <c>off</c>. Guesses in the thread are a facilitator's choice.</summary>
    public string NewChannelMode { get; set; } = "ask-first";

    public ChannelMode? StartsIn => ChannelModes.Find(NewChannelMode);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StartsIn is null or ChannelMode.Thread)
        {
            yield return new(StartsIn is null
                ? $"Teams:NewChannelMode is “{NewChannelMode}”: give ask-first, private, on-request or off."
                : "Teams:NewChannelMode can't be thread: a facilitator chooses that for their channel, on a form that says how often guesses are right. Give ask-first, private, on-request or off.");
        }
    }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TeamsOptions>;
}
