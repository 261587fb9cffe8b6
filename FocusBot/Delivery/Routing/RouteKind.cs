namespace FocusBot.Delivery.Routing;

/// <summary>By which door a word comes in. The same word at two doors is two words.</summary>
internal enum RouteKind
{
    Command,
    Button,
    Form,
    Shortcut,
    Report,
}
