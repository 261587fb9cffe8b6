using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Doors;

namespace FocusBot.Home;

/// <summary>What opens over the page: help, and the charter.</summary>
internal static class HomeForm
{
    public static Form Help(RouteTable table) => new("help", "How to use it", null, "",
    [
        .. FormPart.Reading(HelpMessage.For(table)),
        new FormPart.Note("Who sees this: only you."),
    ]);

    public static Form Charter { get; } = new("charter", "What it’s for", null, "",
    [
        new FormPart.Say(CardText.Of(
            $"{"What it watches for":strong}\nTwo people in a review thread who argue from different levels: {"Impact":strong} ({Level.Impact.Meaning()}), {"Execution":strong} ({Level.Execution.Meaning()}), {"Optics":strong} ({Level.Optics.Meaning()}). It goes by what people say their level is, and by the words of an argument where a channel lets it. When it isn’t sure, it says nothing.")),
        new FormPart.Say(CardText.Of(
            $"{"What it’s for":strong}\nNaming the difference once, neutrally, so people can choose which level a decision needs. No level is better than another. {LevelVocabulary.OnOptics}")),
        new FormPart.Say(CardText.Of(
            $"{"What it isn’t for":strong}\nMeasuring people, comparing them, or telling anybody’s manager. It reads arguments, never mood, effort or character; of how a thing is said, it counts words that refuse, deny, complain, offer, agree or settle something, and exclamation marks and capitals, and keeps none of them. Nobody but you sees a view of you. Please don’t use it to review anybody’s work.")),
        new FormPart.Say(CardText.Of(
            $"{"What it keeps":strong}\nWho wrote and when, and levels; never what was written. Whoever runs FocusBot could look up in its database which level was read from a message. You can opt out, mute it, see what it keeps about you, and have that deleted.")),
        new FormPart.Note("Who sees this: everybody gets the same words here."),
    ]);
}
