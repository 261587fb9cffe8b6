namespace FocusBot.Delivery.Routing;

/// <summary>A word that FocusBot sends out and that comes back to its owner. Each is one static field, and a start without an owner for it fails.</summary>
internal abstract record RoutedWord(RouteKind Kind, string Text)
{
    public static implicit operator string(RoutedWord word) => word.Text;

    public sealed override string ToString() => Text;
}

/// <summary>What a button means. With a dot at its end it begins a family: the rest of the action tells its buttons apart.</summary>
internal sealed record ButtonWord(string Text) : RoutedWord(RouteKind.Button, Text);

/// <summary>The name of a form that can be sent.</summary>
internal sealed record FormWord(string Text) : RoutedWord(RouteKind.Form, Text);

/// <summary>The id of a shortcut that can be used wherever somebody is, as the manifest declares it.</summary>
internal sealed record GlobalShortcutWord(string Text) : RoutedWord(RouteKind.GlobalShortcut, Text);

/// <summary>The id of a message's shortcut, as the manifest declares it.</summary>
internal sealed record ShortcutWord(string Text) : RoutedWord(RouteKind.Shortcut, Text);
