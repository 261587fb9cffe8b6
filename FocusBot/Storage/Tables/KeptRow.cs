using System.Globalization;
using FocusBot.Conversations;

namespace FocusBot.Storage.Tables;

/// <summary>A row as it is in its table, with what the row that it belongs to knows; for whoever shows it to a person in it.</summary>
/// <param name="person">Who looks.</param>
internal sealed class KeptRow(KeptTable table, string kind, UserId person, IDictionary<string, object?> columns)
{
    public string? Text(string column) => columns.TryGetValue(column, out var value) ? value as string : null;

    public long? Number(string column) => columns.TryGetValue(column, out var value) && value is not null ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    public double? Fraction(string column) => columns.TryGetValue(column, out var value) && value is not null ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    public DateTimeOffset? At(string column) => Number(column) is { } millis ? DateTimeOffset.FromUnixTimeMilliseconds(millis) : null;

    /// <returns>Also absent where no message's time stands.</returns>
    public MessageTs? Ts(string column) => MessageTs.TryParse(Text(column), out var ts) ? ts : null;

    /// <summary>Whether this column names the person who looks.</summary>
    public bool Names(string column) => Text(column) == person.Value;

    public (string Name, string? Value) Fact(string name, string? column = null) => (name, Text(column ?? name));

    /// <summary>When it came about, or another instant of it, for the download.</summary>
    public (string Name, string? Value) When(string name = "at", string? column = null) => (name, Iso(column is null ? CameAbout : At(column)));

    /// <summary>The row with these facts, where it stands and when it came about.</summary>
    public PersonalRow Shown(params (string Name, string? Value)[] facts) => new(kind, CameAbout, facts.ToDictionary(fact => fact.Name, fact => fact.Value))
    {
        Channel = Text("channel") is { } channel ? new ChannelId(channel) : null,
        Message = Ts("ts") ?? Ts("root"),
        Root = Ts("root"),
    };

    public static string? Iso(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture);

    private DateTimeOffset? CameAbout => table.Time is not { } time ? null : time.IsTs ? Ts(time.Name)?.Instant : At(time.Name);
}
