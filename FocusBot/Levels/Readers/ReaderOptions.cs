using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Levels.Readers;

/// <summary>How what people write is read.</summary>
internal sealed partial class ReaderOptions
{
    public const string Section = "Reading";

    /// <summary>So long a reader may take over what it is asked; afterwards nothing was read: 0.1 seconds to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ReaderOptions>;
}
