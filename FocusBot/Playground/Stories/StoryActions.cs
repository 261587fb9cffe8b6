using System.Globalization;
using FocusBot.Playground.Actions;
using FocusBot.Playground.Control;
using FocusBot.Playground.Time;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Stories;

/// <summary>Does a story's steps as a person at the page would: over the wire.</summary>
internal sealed class StoryActions(LocalSlack slack, StoryEyes eyes, ClockMover mover)
{
    private const string NothingToPress = "What would be pressed now has not come, so the story goes on without it.";

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    /// <returns>The run with this step behind it.</returns>
    /// <exception cref="ActRefusedException">It cannot be done; the story stays where it is.</exception>
    public async Task<StoryRun> DoAsync(StoryRun run, StoryStep step) => step.Kind switch
    {
        StepKind.Say => await SayAsync(run, step),
        StepKind.Press => await PressAsync(run, step),
        StepKind.Command => await CommandAsync(run, step),
        StepKind.Submit => await SubmitAsync(run, step),
        StepKind.Clock => await MoveAsync(run, step),
        StepKind.Huddle => await MeetAsync(run, step),
        _ => run.Onward(step.Caption),
    };

    public string? PersonOf(StoryStep step) => step.As is { } name ? slack.Person(name).Id : null;

    private async Task<StoryRun> SayAsync(StoryRun run, StoryStep step)
    {
        var typed = StoryText.Typed(step, run, slack.Workspace);
        var said = await slack.SayAsync(Doer(step), run.Channel, Mentions.ForMessage(typed, slack.Workspace), run.Thread);
        return run.Onward(step.Caption) with { Thread = run.Thread ?? said.Ts };
    }

    private async Task<StoryRun> PressAsync(StoryRun run, StoryStep step)
    {
        var (person, button) = (Doer(step), step.Button ?? "");
        try
        {
            await slack.UntilAsync(() => eyes.FindButton(button, run, person) is not null, LongestLook);
        }
        catch (TimeoutException)
        {
            return run.Onward(step.Missed ?? NothingToPress);
        }

        if (eyes.FindButton(button, run, person) is { } seen && seen.Press(button) is var (action, value))
        {
            await slack.PressAsync(person, seen.Channel, seen.Ts, action, value is null ? [] : [value]);
        }

        return run.Onward(step.Caption);
    }

    private async Task<StoryRun> CommandAsync(StoryRun run, StoryStep step)
    {
        // A command is answered at once, by what the app knows: what was said before is to be known by then.
        await mover.RestAsync();
        await slack.CommandAsync(Doer(step), run.Channel, StoryText.Typed(step, run, slack.Workspace));
        return run.Onward(step.Caption);
    }

    private async Task<StoryRun> SubmitAsync(StoryRun run, StoryStep step)
    {
        var person = Doer(step);
        var form = slack.OpenViewOf(person) ?? throw new ActRefusedException("The form that would be sent now is no longer open.");
        var values = step.Fields.Select(field => (field.Name, StoryText.Typed(step with { Text = field.Value }, run, slack.Workspace)));
        return (await slack.SubmitAsync(person, form.Id, values)).Accepted
            ? run.Onward(step.Caption)
            : throw new ActRefusedException("The form was not taken: it says why.");
    }

    private async Task<StoryRun> MoveAsync(StoryRun run, StoryStep step)
    {
        await (step.To is ['+', .. var minutes] && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var ahead)
            ? mover.MoveByAsync(TimeSpan.FromMinutes(ahead))
            : mover.MoveToMondayAsync(slack.Workspace.People[Doer(step)], CancellationToken.None));
        return run.Onward(step.Caption);
    }

    private async Task<StoryRun> MeetAsync(StoryRun run, StoryStep step)
    {
        if (step.Does is HuddleAct.Begin)
        {
            await slack.BeginHuddleAsync(Doer(step), run.Channel);
            return run.Onward(step.Caption);
        }

        var huddle = eyes.HuddleIn(run.Channel) ?? throw new ActRefusedException("Nobody is in a huddle here any more.");
        await (step.Does is HuddleAct.Join ? slack.JoinHuddleAsync(Doer(step), run.Channel, huddle) : slack.EndHuddleAsync(run.Channel, huddle));
        return run.Onward(step.Caption);
    }

    private string Doer(StoryStep step) => PersonOf(step) ?? throw new ActRefusedException("The story doesn’t say who does this.");
}
