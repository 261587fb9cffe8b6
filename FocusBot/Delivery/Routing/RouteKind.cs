namespace FocusBot.Delivery.Routing;

/// <summary>By which door a word comes in. The same word at two doors is two words.</summary>
internal enum RouteKind
{
    Command,
    Button,
    Form,
    /// <summary>On a message.</summary>
    Shortcut,

    /// <summary>Wherever somebody is.</summary>
    GlobalShortcut,
    Report,
}
