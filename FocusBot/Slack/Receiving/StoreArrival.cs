using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>Puts an arrival on disk: <see cref="InboxQueue.StoreAsync"/>, which is all that the door needs of the inbox.</summary>
internal delegate Task StoreArrival(Arrival arrival, CancellationToken cancellationToken);
