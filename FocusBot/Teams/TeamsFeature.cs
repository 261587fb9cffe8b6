using FocusBot.Delivery;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Teams;

internal static class TeamsFeature
{
    public static void AddTeams(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<Happened.FocusBotInvited, ChannelHandler>();
        builder.Services.AddHandler<Happened.FocusBotRemoved, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelArchived, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelUnarchived, ChannelHandler>();
        builder.Services.AddHandler<Happened.ChannelIdChanged, ChannelHandler>();
    }
}
