using FocusBot.Playground.Base;
using FocusBot.Playground.World;
using FocusBot.Playground.World.Apps;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Outgoing;

/// <summary>Where the app is told of each thing over HTTP.</summary>
internal sealed class AppDoors(IOptions<PlaygroundOptions> options, PlaygroundAddress address, Workspace workspace)
{
    /// <summary>Whether it is known where the app would be told of events.</summary>
    public bool AreKnown => Guest is { } urls ? urls.Events is not null : options.Value.RequestUrl.Length > 0 || address.IsKnown;

    /// <returns>Null when the app's manifest names no address for that.</returns>
    public Uri? Of(SlackDelivery parcel) => Guest is not { } urls ? new Uri(Base, HttpBody.PathOf(parcel)) : parcel.Kind switch
    {
        SlackDeliveryKind.Event => urls.Events,
        SlackDeliveryKind.Command => workspace.App.Commands.FirstOrDefault(command => command.Name == parcel.Type)?.Url,
        _ => parcel.Type is "block_suggestion" ? urls.Options : urls.Interactions,
    };

    private RequestUrls? Guest => workspace.App.Urls;

    private Uri Base => options.Value.RequestUrl is { Length: > 0 } url ? new Uri(url) : address.Base;
}
