using System.Text.Json;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor;

/// <summary>Finds what asks people for their level by what can be pressed in it: its words may change.</summary>
internal static class Questions
{
    /// <summary>The newest question that a person got because the whole thread was asked, once it's there.</summary>
    public static Task<Ephemeral> AskedAloneAsync(this ReviewWorld world, Person person) => NewestAsync(world, person, AsksOne);

    /// <summary>The newest question that a person got as one of two, once it's there.</summary>
    public static Task<Ephemeral> AskedAsOneOfTwoAsync(this ReviewWorld world, Person person) => NewestAsync(world, person, AsksTwo);

    public static bool AsksAll(Message message) => Offers(message.Blocks, "level.impact");

    public static bool AsksOne(Ephemeral note) => Offers(note.Blocks, "level.impact") && !Offers(note.Blocks, "level.withdraw") && !AsksTwo(note);

    public static bool AsksTwo(Ephemeral note) => Offers(note.Blocks, "pair.not-stuck");

    private static async Task<Ephemeral> NewestAsync(ReviewWorld world, Person person, Func<Ephemeral, bool> asks)
    {
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(person.Id).Any(asks));
        return world.Slack.EphemeralsOf(person.Id).Last(asks);
    }

    private static bool Offers(JsonElement? blocks, string action) => WorkableForm.In(blocks).Any(element =>
        element.ActionId == action || element.Options.Any(option => option.Text("value")?.Split('|')[0] == action));
}
