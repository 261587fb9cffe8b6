using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Teams.Channels;

/// <summary>Tells how many of a channel's last confirmed or corrected readings were right, and never whose they were.</summary>
internal interface IMeasureReadings
{
    Task<Proportion> OfAsync(DbSession session, ChannelKey channel);
}
