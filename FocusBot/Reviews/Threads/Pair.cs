using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>Two people of one thread, without an order.</summary>
internal readonly record struct Pair
{
    public Pair(UserId one, UserId other) =>
        (First, Second) = string.CompareOrdinal(one.Value, other.Value) <= 0 ? (one, other) : (other, one);

    public UserId First { get; }

    public UserId Second { get; }

    /// <summary>The one who isn't <paramref name="person"/>.</summary>
    public UserId Other(UserId person) => First == person ? Second : First;

    public bool Names(UserId person) => First == person || Second == person;

    public override string ToString() => $"{First}/{Second}";
}
