using FocusBot.Conversations;

namespace FocusBot.Slack.WebApi;

/// <summary>Which page of a thread or a channel to ask for.</summary>
/// <param name="Size">How many messages at most.</param>
/// <param name="Cursor">Slack's own word for it; absent for the first.</param>
/// <param name="From">The first message that is wanted, itself included.</param>
internal readonly record struct WantedPage(int Size, string? Cursor = null, MessageTs? From = null);
