using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using FocusBot.Hosting.Figures;
using FocusBot.Playground.Outgoing;
using FocusBot.Tests.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.FrontDoor.Figures;

/// <summary>What Prometheus reads of a FocusBot that works: exactly what <c>docs/operate.md</c> says, and nothing of anybody.</summary>
public sealed partial class FigureTests
{
    private static readonly IReadOnlyList<DescribedFigure> Described = FigureTable.Read();

    [Fact]
    public async Task Under_load_every_figure_is_as_it_is_described_and_every_one_that_is_described_is_there()
    {
        await using var world = await ReviewWorld.StartAsync();
        await BusyDay.LiveAsync(world);

        var scrape = await Scrape.BegunAsync(world.FocusBot!.Address);

        Assert.Equal([], scrape.Figures.Where(figure => figure.Name is not "target_info").SelectMany(Undescribed));
        Assert.Equal([], Described.Where(figure => !figure.ComesLater && scrape.Find(figure.Name) is null).Select(figure => $"{figure.Name} is not there"));
        Assert.Equal([], Instruments(world).SelectMany(Undescribed));
    }

    [Fact]
    public async Task A_scraper_that_would_take_any_name_gets_the_same_ones()
    {
        await using var world = await ReviewWorld.StartAsync();
        await Scrape.BegunAsync(world.FocusBot!.Address);

        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Scrape.Modern);
        var text = await client.GetStringAsync(new Uri(world.FocusBot.Address, "/metrics"));

        Assert.Contains("\nfocusbot_inbox_depth{} ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("focusbot.", text, StringComparison.Ordinal);
        Assert.EndsWith("# EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_anybody_is_in_them()
    {
        await using var world = await ReviewWorld.StartAsync();
        var said = await BusyDay.LiveAsync(world);

        var scrape = await Scrape.BegunAsync(world.FocusBot!.Address);

        Assert.Equal([], OfSlack().Matches(scrape.Text).Select(match => match.Value));
        Assert.Equal([], said.Where(words => IsIn(scrape.Text, words)));
        Assert.DoesNotContain(SlackSide.BotToken, scrape.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Database, scrape.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_count_what_happened()
    {
        await using var world = await ReviewWorld.StartAsync();
        await Scrape.BegunAsync(world.FocusBot!.Address);
        await world.NudgedAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        var scrape = await Scrape.ReadAsync(world.FocusBot.Address);

        Assert.Equal(1, scrape.Sum("focusbot_interventions_total", ("act", "nudge_for_declared")));
        Assert.Equal(world.Calls.Count(call => call.Method is "chat.postMessage"), scrape.Find("focusbot_slack_call_duration_seconds")!.Samples
            .Where(sample => sample.Name.EndsWith("_count", StringComparison.Ordinal) && sample.Labels.Contains(("method", "chat.postMessage"))).Sum(sample => sample.Value), tolerance: 1);
        Assert.Equal(0, scrape.Sum("focusbot_inbox_depth"));
        Assert.InRange(scrape.Sum("focusbot_store_size_bytes", ("part", "database")) + scrape.Sum("focusbot_store_size_bytes", ("part", "log")), 10_000, 100_000_000);
        Assert.True(scrape.Sum("focusbot_inbox_turns_total", ("outcome", "handled")) > 0);
    }

    [Fact]
    public async Task What_was_read_is_shown_in_lots_alone()
    {
        await using var world = await ReviewWorld.StartAsync();
        await Scrape.BegunAsync(world.FocusBot!.Address);
        for (var i = 0; i < 5; i++)
        {
            await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, Arguments.PastEachOther[i], world.Root);
        }

        await world.IdleAsync();
        Assert.Equal(0, (await Scrape.ReadAsync(world.FocusBot.Address)).Sum("focusbot_reader_readings_total"));
    }

    [Fact]
    public void Every_class_of_figures_is_among_those_that_show_from_the_start() => Assert.Equal(
        typeof(FigureMeters).Assembly.GetTypes().Where(type => type.Name.EndsWith("Metrics", StringComparison.Ordinal)).OrderBy(type => type.FullName),
        FigureMeters.Rooms.Select(room => room.Metrics).OrderBy(type => type.FullName));

    /// <summary>As words of their own: <c>ana</c> is no part of <c>managed</c>.</summary>
    internal static bool IsIn(string text, string words) => Regex.IsMatch(text, $@"\b{Regex.Escape(words)}\b", RegexOptions.IgnoreCase);

    private static IEnumerable<string> Undescribed(ScrapedFigure figure)
    {
        if (Described.FirstOrDefault(one => one.Name == figure.Name) is not { } described)
        {
            yield return $"{figure.Name} ({figure.Kind}) [{string.Join(", ", figure.LabelNames)}] is not described";
            yield break;
        }

        if (described.Kind != figure.Kind)
        {
            yield return $"{figure.Name} is a {figure.Kind}";
        }

        foreach (var label in figure.LabelNames)
        {
            if (!described.Labels.TryGetValue(label, out var values))
            {
                yield return $"{figure.Name} has a label {label}";
            }
            else if (described.IsOwn && figure.ValuesOf(label).Except(values).ToList() is { Count: > 0 } others)
            {
                yield return $"{figure.Name} has {label}=\"{string.Join("\", \"", others)}\"";
            }
        }

        if (!described.ComesLater && described.IsOwn && described.Labels.Keys.Except(figure.LabelNames).ToList() is { Count: > 0 } missing)
        {
            yield return $"{figure.Name} lacks {string.Join(", ", missing)}";
        }
    }

    private static IEnumerable<string> Undescribed(Instrument instrument)
    {
        if (Described.FirstOrDefault(one => one.Instrument == instrument.Name) is not { } described)
        {
            yield return $"{instrument.Name} is not described";
        }
        else if (described.Unit != instrument.Unit)
        {
            yield return $"{instrument.Name} is in {instrument.Unit}";
        }
    }

    private static List<Instrument> Instruments(ReviewWorld world)
    {
        var own = world.FocusBot!.Services.GetRequiredService<IMeterFactory>();
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Scope == own && instrument.Name.StartsWith("focusbot.", StringComparison.Ordinal))
                {
                    found.Add(instrument);
                }
            },
        };
        listener.Start();
        return found;
    }

    /// <summary>Ids of people, channels, workspaces, events; times of messages; addresses of replies.</summary>
    [GeneratedRegex(@"\b[UWCGDTEB][0-9A-Z]{6,}\b|\bEv[0-9A-Z]{6,}\b|\b\d{10}\.\d{6}\b|hooks\.slack|/playground/")]
    internal static partial Regex OfSlack();
}
