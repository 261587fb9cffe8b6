namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Which kinds of phrases are in a message, and how it is punctuated.</summary>
[Flags]
internal enum Wording
{
    None = 0,
    Objection = 1,
    Reminder = 1 << 1,
    Agreement = 1 << 2,
    Offer = 1 << 3,
    Division = 1 << 4,
    Difference = 1 << 5,
    Inquiry = 1 << 6,
    Question = 1 << 7,
    Exclamation = 1 << 8,
    Capitals = 1 << 9,
    ToYou = 1 << 10,
    Concession = 1 << 11,
}
