using System.Globalization;
using System.Net;
using System.Text.Json;
using FocusBot.Delivery.Routing;
using FocusBot.Playground.Outgoing;
using FocusBot.Tests.Slack;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>Thousands of damaged deliveries to the whole of FocusBot: no 5xx, nothing that stays behind, and afterwards it works as before.</summary>
public sealed class DamagedDeliveryTests
{
    private const int Deliveries = 2_500;

    [Fact]
    public async Task None_of_them_breaks_anything()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        await UseEverythingAsync(world);
        var goods = world.Slack.Deliveries.Select(delivery => delivery.Parcel).DistinctBy(WhatItIs).ToList();
        Assert.InRange(goods.Count, 30, 1_000);

        using var http = new HttpClient { BaseAddress = world.FocusBot?.Address };
        var (random, statuses) = (DamagedJson.Chance(1_503), new Dictionary<HttpStatusCode, int>());
        var damaged = new DamagedJson(random);
        for (var i = 0; i < Deliveries; i++)
        {
            var good = goods[random.Next(goods.Count)];
            using var request = RequestOf(good.Kind, damaged.Of(good.Body.GetRawText()), world);
            using var response = await http.SendAsync(request);
            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, string.Create(CultureInfo.InvariantCulture, $"Delivery {i}, {WhatItIs(good)}: {response.StatusCode}"));
        }

        await world.IdleAsync();
        Assert.Equal("", string.Join(Environment.NewLine, Parked(world)));
        Assert.InRange(statuses[HttpStatusCode.BadRequest], 100, Deliveries - 100);

        // Much was pressed and sent meanwhile, a level withdrawn and a mode chosen among it; but whoever asks gets an answer.
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.True((await world.LevelAsync(world.Cara, "help")).Accepted);
        await world.HeardAsync(world.Cara, "/level");
    }

    /// <summary>Types every command, sends every form that opens, and presses whatever there is to press.</summary>
    private static async Task UseEverythingAsync(ReviewWorld world)
    {
        foreach (var word in ProgramWords.Table.All.Where(route => route.Kind is RouteKind.Command).Select(route => route.Word))
        {
            await world.LevelAsync(world.Ana, $"{word} {world.LinkTo(world.Root)}");
            await world.LevelAsync(world.Ana, word);
            if (world.Slack.OpenViewOf(world.Ana.Id) is { } form)
            {
                await world.Slack.SubmitAsync(world.Ana.Id, form.Id);
            }

            if (world.Slack.OpenViewOf(world.Ana.Id) is { } left)
            {
                await world.Slack.CloseViewAsync(world.Ana.Id, left.Id, all: true);
            }
        }

        await world.Slack.ShortcutAsync(world.Ben.Id, world.Reviews.Id, world.Root);
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await world.NudgedAsync(await world.BeginThreadAsync());
        foreach (var (ts, action) in Buttons(world).DistinctBy(button => button.Action).ToList())
        {
            await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, ts, action);
        }

        await world.IdleAsync();
    }

    private static IEnumerable<(string Ts, string Action)> Buttons(ReviewWorld world) =>
        from said in (IEnumerable<(string Ts, JsonElement? Blocks)>)
            [
                .. world.Slack.EphemeralsOf(world.Ana.Id).Select(note => (note.Ts, note.Blocks)),
                .. world.Slack.MessagesOf(world.Reviews.Id).Select(message => (message.Ts, message.Blocks)),
            ]
        let blocks = said.Blocks.GetValueOrDefault()
        where blocks.ValueKind is JsonValueKind.Array
        from block in blocks.EnumerateArray()
        where block.GetProperty("type").GetString() is "actions"
        from element in block.GetProperty("elements").EnumerateArray()
        where element.GetProperty("type").GetString() is "button"
        select (said.Ts, element.GetProperty("action_id").GetString() ?? "");

    private static string WhatItIs(SlackDelivery parcel) => parcel.Kind switch
    {
        SlackDeliveryKind.Command => $"{parcel}".Split(' ')[^1],
        SlackDeliveryKind.Event => $"{parcel}",
        _ => $"{parcel} {Find(parcel.Body, "action_id")} {Find(parcel.Body, "callback_id")}",
    };

    private static string Find(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Object => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString() ?? ""
            : json.EnumerateObject().Where(field => field.Name is "actions" or "view").Select(field => Find(field.Value, name)).FirstOrDefault(found => found.Length > 0, ""),
        JsonValueKind.Array => json.EnumerateArray().Select(item => Find(item, name)).FirstOrDefault(""),
        _ => "",
    };

    private static HttpRequestMessage RequestOf(SlackDeliveryKind kind, string body, ReviewWorld world)
    {
        var (path, type, text) = kind switch
        {
            SlackDeliveryKind.Event => ("/slack/event", SlackCaller.Json, body),
            SlackDeliveryKind.Command => ("/slack/command", SlackCaller.Form, FormOf(body)),
            _ => ("/slack/action", SlackCaller.Form, $"payload={Uri.EscapeDataString(body)}"),
        };
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var request = SlackCaller.Unsigned(path, bytes, type);
        RequestSignature.Add(request, SlackSide.SigningSecret, bytes, world.Clock.GetUtcNow());
        return request;
    }

    /// <summary>The fields of a damaged command, as far as there are any.</summary>
    private static string FormOf(string json)
    {
        try
        {
            using var command = JsonDocument.Parse(json);
            return command.RootElement.ValueKind is JsonValueKind.Object
                ? string.Join('&', command.RootElement.EnumerateObject().Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value.ToString())}"))
                : Uri.EscapeDataString(json);
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            return json;
        }
    }

    private static IEnumerable<string> Parked(ReviewWorld world) => Process.StoredFacts.Read(world.Database, "SELECT reason || ' ' || event_id FROM inbox_parked");
}
