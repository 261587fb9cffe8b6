using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FocusBot.Playground.Base;

/// <summary>Where the playground itself can be reached, known once the server listens.</summary>
internal sealed class PlaygroundAddress(IServer server, IHostApplicationLifetime lifetime)
{
    public bool IsKnown => lifetime.ApplicationStarted.IsCancellationRequested;

    public Uri Base
    {
        get
        {
            var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address =>
                address.StartsWith("http://", StringComparison.Ordinal));
            return listening is null
                ? throw new InvalidOperationException("The playground's server does not listen on http yet.")
                : new Uri($"http://127.0.0.1:{BindingAddress.Parse(listening).Port}");
        }
    }

    public Uri ResponseUrl(string ticket) => new(Base, $"/playground/response/{ticket}");
}
