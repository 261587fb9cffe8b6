using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Whether Slack would let FocusBot open a socket.</summary>
internal static class SlackSocketRule
{
    private const string Subject = "Socket Mode";

    /// <summary>Said while none is open and none was refused.</summary>
    public static DoctorFinding Closed { get; } = new(DoctorFindingKind.Broken, Subject, "No socket to Slack is open; FocusBot dials again by itself: check the network if it goes on.");

    public static DoctorFinding NotGreeted { get; } = new(
        DoctorFindingKind.Broken, Subject, "Slack gave an address and did not say hello there: check that WebSockets get through the network and the proxy.");

    public static DoctorFinding Judge(SocketTicket ticket) => ticket switch
    {
        SocketTicket.Url => new(DoctorFindingKind.Well, Subject, "Slack offers a socket."),
        SocketTicket.Limited(var wait) => new(DoctorFindingKind.Remark, Subject, $"Slack is busy; try again in {wait.TotalSeconds:0} seconds."),
        SocketTicket.Unrecoverable(var word) => new(
            DoctorFindingKind.Broken, Subject, $"Slack answers {word}: set Slack:AppToken to an app-level token with connections:write, and switch Socket Mode on."),
        _ => new(DoctorFindingKind.Broken, Subject, $"Slack offers no socket ({(ticket as SocketTicket.Failed)?.Error}): check that Socket Mode is on, and the network."),
    };
}
