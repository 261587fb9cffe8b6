using System.Diagnostics;
using FocusBot.Delivery.Tracing;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>From an arrival to a post, hop by hop: what waited in the store is linked to what put it there.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly Listed<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task A_nudge_leads_back_to_what_was_said(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);
        await world.NudgedAsync();
        await world.StopFocusBotAsync();

        var roads = _ended.Where(activity => activity.OperationName is "delivery thread_post").Select(RoadTo).ToList();

        // Two people's levels were given by the command, which waits in the inbox, and the nudge in the outbox.
        Assert.Contains("arrival command > turn command > delivery thread_post", roads);
    }

    [Fact]
    public async Task A_report_leads_back_to_its_delivery_and_a_call_is_inside_of_one()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.ArgueAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await world.StopFocusBotAsync();

        Assert.Contains("arrival event > turn event > delivery thread_reading > turn report", _ended.Where(activity => activity.OperationName is "turn report").Select(RoadTo));
        Assert.Contains(_ended, call =>
            call.OperationName is "call conversations.replies" && call.Parent is { OperationName: "delivery thread_reading" } && call.GetTagItem(Traces.Outcome) is "ok");
    }

    [Fact]
    public async Task Nothing_of_anybody_is_in_them()
    {
        await using var world = await ReviewWorld.StartAsync();
        var said = await BusyDay.LiveAsync(world);
        await world.StopFocusBotAsync();

        var told = string.Join('\n', _ended.Select(activity => $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.Select(one => one.Name))}"));
        Assert.NotEmpty(told);
        Assert.Equal([], FigureTests.OfSlack().Matches(told).Select(match => match.Value));
        Assert.Equal([], said.Where(words => FigureTests.IsIn(told, words)));
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Back over parents and links, to where it began.</summary>
    private string RoadTo(Activity activity)
    {
        var road = new List<string>();
        for (var at = activity; at is not null; at = CauseOf(at))
        {
            road.Insert(0, at.OperationName);
        }

        return string.Join(" > ", road);
    }

    private Activity? CauseOf(Activity activity) => activity.Parent
        ?? (activity.Links.FirstOrDefault() is { Context.SpanId: var span } && span != default ? _ended.FirstOrDefault(cause => cause.SpanId == span) : null);
}
