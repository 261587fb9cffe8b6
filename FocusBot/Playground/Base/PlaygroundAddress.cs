using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Base;

/// <summary>Where the playground itself can be reached, known once the server listens.</summary>
internal sealed class PlaygroundAddress(IServer server, IHostApplicationLifetime lifetime, IOptions<PlaygroundOptions> options)
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

    /// <summary>Where the app reaches it.</summary>
    public Uri Reached => options.Value.OwnUrl is { Length: > 0 } url ? new(url) : Base;

    /// <summary>Where a person's picture is drawn, so many pixels wide.</summary>
    public Uri FaceOf(string user, int size) => new(Reached, $"/playground/faces/{user}-{size}.png");

    /// <param name="file">A file's id, and its ticket or its name.</param>
    public Uri UploadUrl(string file) => new(Reached, $"/playground/files/{file}");

    public Uri ResponseUrl(string ticket) => new(Reached, $"/playground/response/{ticket}");
}
