using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Loops;

/// <summary>How patiently FocusBot delivers.</summary>
internal sealed partial class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How often an event that cannot be handled is tried before it is parked: 1 to 20.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>How much longer than the longest call to wait before looking for a post that may still be on its way: up to 5 minutes. Before it is sent again, it is looked for once more, after twice that wait.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DoubtGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a parcel is one sender's own: 15 seconds to 10 minutes. A sender that dies gives it back by doing nothing.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long event ids are remembered: 3 hours to 30 days. Slack may deliver an event again for a day.</summary>
    [Range(typeof(TimeSpan), "03:00:00", "30.00:00:00")]
    public TimeSpan RememberEvents { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How often the write-ahead log is cut after something was deleted: 1 to 25 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:25")]
    public TimeSpan TruncateEvery { get; set; } = TimeSpan.FromSeconds(10);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DeliveryOptions>;
}
