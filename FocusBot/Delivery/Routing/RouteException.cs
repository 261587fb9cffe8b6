namespace FocusBot.Delivery.Routing;

/// <summary>A word has two owners, or none. The message is a sentence for each.</summary>
internal sealed class RouteException(IEnumerable<string> sentences) : Exception(string.Join(Environment.NewLine, sentences));
