using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Teams.Focus;

/// <summary>The form in which a facilitator sets what the team focuses on.</summary>
internal static class FocusForm
{
    public static readonly FormWord Name = new("focus");

    public const string Focus = "focus", Until = "until", Because = "because";

    private const string None = "none";

    public static Form For(ChannelView view) => new(Name, "Team focus", "Save", view.Id.Value,
    [
        new FormPart.Say(CardText.Of($"Which level does the team in {view.Id} want to focus on for a while? No level is better than another; a situation is a start, not a rule. {LevelVocabulary.OnOptics}")),
        new FormPart.ChooseOne(Focus, "Focus", [.. Options()]) { Initial = view.Focus is { } focus ? WordOf(focus) : None },
        new FormPart.PickDate(Until, "Until the end of") { Initial = view.Focus?.LastDay, Hint = "Leave it empty for ninety days from now." },
        new FormPart.Write(Because, "Because")
        {
            Initial = view.Focus?.Reason,
            LongestText = FocusCommandRule.LongestReason,
            IsOptional = true,
            Hint = "In your words. FocusBot keeps them and shows them with the focus.",
        },
        new FormPart.Note(CardText.Of($"Who sees this: everybody in the channel can read the focus and its reason with {new CardSpan.Typed("focus")}.")),
    ]);

    /// <returns>What the form asks for; a refusal belongs to the field <see cref="Until"/>.</returns>
    public static FocusRequest Read(FormValues values, DateTimeOffset now, string? zone)
    {
        if (values.One(Focus) is not { } word || FocusCommandRule.LevelOf(word) is not var (level, situation))
        {
            return new FocusRequest.Clear();
        }

        DateOnly? until = DateOnly.TryParseExact(values.One(Until), "yyyy-MM-dd", out var day) ? day : null;
        return FocusCommandRule.Set(level, situation, until, values.One(Because)?.Trim() ?? "", now, FocusCommandRule.ZoneOf(zone));
    }

    private static IEnumerable<FormOption> Options() =>
    [
        new(None, "No focus"),
        .. LevelVocabulary.Levels.Select(level => new FormOption(level.Word(), CardText.Of($"{level.ToString():strong}"), level.Meaning())),
        .. Situations.All.Select(situation => new FormOption(situation.Word(), CardText.Of($"{situation.Label():strong}"), $"suggests {situation.Suggests()}")),
    ];

    private static string WordOf(TeamFocus focus) => focus.Situation?.Word() ?? focus.Level.Word();
}
