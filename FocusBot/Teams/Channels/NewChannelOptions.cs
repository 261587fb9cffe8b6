using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams.Channels;

/// <summary>How a channel begins that FocusBot is new to.</summary>
internal sealed partial class NewChannelOptions : IValidatableObject
{
    public const string Section = "Teams";

    /// <summary>The mode: <c>ask-first</c>, <c>private</c>, <c>on-request</c> or <c>off</c>. Guesses in the thread are a facilitator's choice.</summary>
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
    internal sealed partial class Validator : IValidateOptions<NewChannelOptions>;
}
