using System.Text.Json.Nodes;
using FocusBot.Playground.Api;
using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sockets;

internal sealed class SocketMethods(SocketTickets tickets, PlaygroundAddress address, Workspace workspace) : IOfferMethods
{
    public IEnumerable<ApiMethod> All =>
    [
        new ApiMethod("apps.connections.open", _ => Task.FromResult(Open())) { Tokens = [TokenKind.App], WantsHeader = true, PerMinute = 50, ReadsJson = false },
    ];

    private JsonObject Open()
    {
        var url = new UriBuilder(address.Reached)
        {
            Scheme = "ws", Path = "/playground/socket", Query = $"ticket={tickets.Issue()}&app_id={workspace.App.Id}",
        };
        return new() { ["url"] = url.Uri.AbsoluteUri };
    }
}
