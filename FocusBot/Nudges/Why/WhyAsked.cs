using System.Text.Json.Serialization;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Nudges.Why;

/// <summary>Who wants to know it, and of which nudge.</summary>
/// <param name="Nudge">The value of the nudge's buttons.</param>
internal sealed record WhyAsked(string Nudge, AnswerTo Path, string? Workspace)
{
    public static readonly ReportPurpose<WhyAsked> Purpose = new("why", WhyJson.Default.WhyAsked);
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(WhyAsked))]
internal sealed partial class WhyJson : JsonSerializerContext;
