using FocusBot.Conversations;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>A sign where it was seen.</summary>
/// <param name="Ts">The message.</param>
/// <param name="Says">What it added to the verdict, in log-odds: above 0 for a mismatch, below 0 against one.</param>
internal sealed record SeenSign(Sign Sign, MessageTs Ts, double Says);
