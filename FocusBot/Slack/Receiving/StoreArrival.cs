using FocusBot.Delivery;

namespace FocusBot.Slack.Receiving;

/// <summary>Puts an arrival on disk: <see cref="Inbox.StoreAsync"/>, which is all that the door needs of the inbox.</summary>
internal delegate Task StoreArrival(Arrival arrival, CancellationToken cancellationToken);
