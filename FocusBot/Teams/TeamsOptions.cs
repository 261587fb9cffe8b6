using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Teams;

/// <summary>How long acts of administration are kept.</summary>
internal sealed partial class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The list of who changed which setting: 7 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepActs { get; set; } = TimeSpan.FromDays(365);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TeamsOptions>;
}
