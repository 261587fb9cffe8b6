namespace FocusBot.Conversations;

/// <summary>What was typed after the command's name: its first word in small letters, and the rest. It prints as nothing that was typed.</summary>
internal readonly record struct CommandWords(string Verb, string Rest)
{
    public static CommandWords Of(WrittenText words)
    {
        var parts = words.Value.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var verb, var rest] => new(verb.ToLowerInvariant(), rest),
            [var verb] => new(verb.ToLowerInvariant(), ""),
            _ => new("", ""),
        };
    }

    public override string ToString() => "(words)";
}
