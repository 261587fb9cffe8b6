using FocusBot.Playground.Control;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;

namespace FocusBot.Tests.Process;

/// <summary>A review thread of the load, and what was done in it.</summary>
internal sealed record BusyThread(string Channel, string Root, Person Asker, Person Other)
{
    private readonly Dictionary<string, int> _presses = [];

    /// <summary>Both have answered, and both answers were acknowledged.</summary>
    public bool IsAnswered { get; set; }

    public int PressesOf(string person) => _presses.GetValueOrDefault(person);

    public void Pressed(Person person) => _presses[person.Id] = PressesOf(person.Id) + 1;

    public Message? QuestionIn(LocalSlack slack) => slack.ThreadOf(Channel, Root).FirstOrDefault(message => message.BotId is not null && Questions.AsksAll(message));

    public Message? NudgeIn(LocalSlack slack) => SaidIn(slack, "at different levels").FirstOrDefault();

    private IEnumerable<Message> SaidIn(LocalSlack slack, string words) =>
        slack.ThreadOf(Channel, Root).Where(message => message.BotId is not null && message.Text.Contains(words, StringComparison.Ordinal));
}
