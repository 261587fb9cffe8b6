using System.Globalization;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Api.Methods;

/// <summary>From when until when messages are asked for.</summary>
internal readonly record struct MessageSpan(decimal? Oldest, decimal? Latest, bool IsInclusive)
{
    public static MessageSpan Read(ApiArguments arguments) => new(
        arguments.Moment("oldest", "invalid_ts_oldest"), arguments.Moment("latest", "invalid_ts_latest"), arguments.Flag("inclusive"));

    public bool Holds(string ts)
    {
        var moment = decimal.Parse(ts, CultureInfo.InvariantCulture);
        return (Oldest is not { } oldest || moment > oldest || (IsInclusive && moment == oldest))
            && (Latest is not { } latest || moment < latest || (IsInclusive && moment == latest));
    }
}
