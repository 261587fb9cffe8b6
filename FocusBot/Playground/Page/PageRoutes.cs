using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Playground.Api;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

internal static class PageRoutes
{
    private const int LargestBody = 200_000;

    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<Api.TroubleKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    };

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", PageFiles.Html);
        routes.MapGet("/playground/web/{**path}", PageFiles.File);
        routes.MapGet("/playground/stream", (HttpContext context, StreamEndpoint endpoint) => endpoint.ServeAsync(context));
        routes.MapGet("/playground/state", (HttpContext context, PageState state, Workspace workspace) =>
            (workspace.People.Find(context.Request.Query["as"].ToString()) ?? FirstPerson(workspace)) is { } person
                ? Results.Json(state.For(person))
                : Results.NotFound());
        routes.MapGet("/playground/messages", Messages);
        routes.MapGet("/playground/search", Search);
        routes.MapGet("/playground/threads", (string @as, Workspace workspace, FollowedThreads threads) =>
            workspace.People.Find(@as) is { } person ? Results.Json(threads.For(person)) : Results.NotFound());
        routes.MapPost("/playground/act/{verb}", (HttpContext context, string verb, ActEndpoint endpoint) =>
            ReadAsync<ActRequest>(context, act => endpoint.DoAsync(verb, act)));
        routes.MapGet("/playground/insight", (HttpRequest request, InsightEndpoint endpoint) => endpoint.LookAsync(request));
        routes.MapPost("/playground/clock", (HttpContext context, ClockEndpoint endpoint) =>
            ReadAsync<ClockRequest>(context, request => endpoint.MoveAsync(request, context.RequestAborted)));
        routes.MapPost("/playground/story/start", (HttpContext context, StoryEndpoint endpoint) => ReadAsync<StoryStart>(context, endpoint.StartAsync));
        routes.MapPost("/playground/story/next", (HttpContext context, StoryEndpoint endpoint) => ReadAsync<StoryNext>(context, endpoint.NextAsync));
        routes.MapPost("/playground/story/stop", (StoryEndpoint endpoint) => endpoint.StopAsync());
        routes.MapPost("/playground/import", (HttpContext context, ImportEndpoint endpoint) => endpoint.TakeAsync(context));
        routes.MapGet("/playground/import/{id}", (HttpContext context, string id, ImportEndpoint endpoint) => endpoint.Show(context, id));
        routes.MapPost("/playground/misbehave", (HttpContext context, MisbehaveEndpoint endpoint) =>
            ReadAsync<MisbehaveRequest>(context, endpoint.ApplyAsync));
    }

    private static IResult Messages(
        Workspace workspace, PageMessages messages, string @as, string channel, string? root, string? before, string? from, int limit = 60) =>
        workspace.People.Find(@as) is { } person && workspace.Channels.Find(channel) is { } found && PageChannels.IsVisible(found, person)
            ? Results.Json(messages.For(person, found, new(root, before, from, limit)))
            : Results.NotFound();

    private static IResult Search(Workspace workspace, MessageSearch search, string @as, string channel, string words) =>
        workspace.People.Find(@as) is { } person && workspace.Channels.Find(channel) is { } found && PageChannels.IsVisible(found, person)
            ? Results.Json(search.Find(person, found, words))
            : Results.NotFound();

    private static Person? FirstPerson(Workspace workspace) => workspace.People.All.FirstOrDefault(person => !person.IsBot);

    private static async Task<IResult> ReadAsync<T>(HttpContext context, Func<T, Task<IResult>> then)
        where T : class
    {
        if (await BodyReading.ReadAtMostAsync(context.Request, LargestBody, context.RequestAborted) is not { } body)
        {
            return Results.Json(
                new { error = "This is more than the playground takes at once: 200 kB. Send it in parts." }, statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        T? request;
        try
        {
            request = JsonSerializer.Deserialize<T>(body, SnakeCase);
        }
        catch (JsonException malformed)
        {
            return Results.Json(new { error = malformed.Message }, statusCode: StatusCodes.Status400BadRequest);
        }

        return request is null
            ? Results.Json(new { error = "There is nothing in the request." }, statusCode: StatusCodes.Status400BadRequest)
            : await then(request);
    }
}
