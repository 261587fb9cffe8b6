using FocusBot.Conversations;
using FocusBot.Home;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Texts;

/// <summary>A person's own page, and what opens over it.</summary>
internal static class HomeTexts
{
    private static readonly HomePage Empty = new([], [], [], new(null, []));

    private static readonly HomePage Full = new(
        [Given.ThreadOf([Given.Ana, Given.Ben])],
        [MeetingTexts.Of(null, new Invitee(Given.Ben, null, false)), MeetingTexts.Of(null, new Invitee(Given.Ben, null, false)) with { Organiser = default }],
        [
            new(Given.Reviews, ChannelSettings.Default, false, new(Level.Optics, null, new(2026, 4, 1), Given.Noon.AddDays(30), null)),
            new(Given.Elsewhere, ChannelSettings.Default with { Mode = ChannelMode.Off }, true, null),
        ],
        new(Given.Noon, [new(null, null)]))
    {
        Installation = Given.Acme,
        Readings =
        [
            new(Given.Reviews, Given.Root, Given.Ts(60), Level.Execution, null),
            new(Given.Reviews, Given.Root, Given.Ts(50), Level.Execution, Level.Execution),
            new(Given.Elsewhere, Given.Ts(20), Given.Ts(40), Level.Optics, Level.Impact),
            new(Given.Elsewhere, Given.Ts(20), Given.Ts(30), Level.Optics, Level.None),
        ],
    };

    public static IReadOnlyList<Said> All { get; } = [.. Cards().Select(Said.Of), .. Forms().Select(Said.Of)];

    private static IEnumerable<(string, Card)> Cards() =>
    [
        ("HomeMessage.For, who has nothing yet", HomeMessage.For(Empty)),
        ("HomeMessage.For, of whom nothing was read", HomeMessage.For(Empty with { Readings = [] })),
        ("HomeMessage.For, who has everything", HomeMessage.For(Full)),
        ("ReadingMessage.NotYours", ReadingMessage.NotYours),
        ("ReadingMessage.Gone", ReadingMessage.Gone),
    ];

    private static IEnumerable<(string, Form)> Forms() => [("HomeForm.Help", HomeForm.Help(ProgramWords.Table)), ("HomeForm.Charter", HomeForm.Charter)];
}
