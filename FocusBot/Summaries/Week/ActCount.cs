using FocusBot.Levels.Vocabulary;

namespace FocusBot.Summaries.Week;

/// <summary>In how many threads FocusBot asked or nudged, and what came of it.</summary>
/// <param name="Acted">In that week.</param>
/// <param name="Open">Of these: the day after which one sees what came of it isn't over.</param>
/// <param name="TakenBack">Of these: nudges that were taken back or removed.</param>
/// <param name="WentOn">Of these: the two went on as before.</param>
/// <param name="Tried">Of the threads in which it asked or spoke because of what it had read: those in which the two came together, over some weeks.</param>
/// <param name="Held">The same of the threads in which it held back on purpose.</param>
internal sealed record ActCount(int Acted, int Open, int TakenBack, int WentOn, Proportion Tried, Proportion Held);
