namespace FocusBot.Summaries.Schedule;

/// <summary>When a summary is in time: from its hour, included, to the moment from which on it would come too late, excluded.</summary>
internal readonly record struct SummaryWindow(DateTimeOffset From, DateTimeOffset Until);
