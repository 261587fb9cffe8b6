using System.Globalization;

namespace FocusBot.Conversations;

/// <summary>What a person chose or wrote in a form, by field name. It prints as its field names alone.</summary>
internal sealed class FormValues(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The chosen option, or the text written; <see langword="null"/> when the field was left empty.</summary>
    public string? One(string field) => fields.TryGetValue(field, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>The moment that was picked; <see langword="null"/> when the field was left empty or holds no moment.</summary>
    public DateTimeOffset? Moment(string field) =>
        long.TryParse(One(field), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether this option is among those that were ticked.</summary>
    public bool Has(string field, string option) => fields.TryGetValue(field, out var values) && values.Contains(option);

    /// <summary>Whether the form had this field when it was sent: one of an earlier release hadn't all of them.</summary>
    public bool Knows(string field) => fields.ContainsKey(field);

    /// <summary>Everything that was chosen; empty when nothing was.</summary>
    public IReadOnlyList<string> Many(string field) => fields.TryGetValue(field, out var values) ? values : [];

    public override string ToString() => string.Join(", ", fields.Keys);
}
