using System.Net.Mime;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Receiving;

/// <summary>Slack's requests over HTTP: bound, verify, read, store, answer, in this order.</summary>
internal sealed class SlackDoor(SignedRequests signed, Reception reception, BodyRoom bodies)
{
    private const int LongestBody = 1024 * 1024;

    public Task TakeEventAsync(HttpContext context) =>
        TakeAsync(context, body => IsJson(context.Request) ? reception.TakeEventAsync(body) : Task.FromResult(Acknowledgement.Unreadable));

    public Task TakeActionAsync(HttpContext context) =>
        TakeAsync(context, body => SlackForm.Payload(body) is { } payload
            ? reception.TakeInteractionAsync(ArrivalKind.Interaction, payload, answersInside: true)
            : Task.FromResult(Acknowledgement.Unreadable), isAnsweredOnce: true);

    public Task TakeCommandAsync(HttpContext context) =>
        TakeAsync(context, body => SlackForm.Command(body) is { } command
            ? reception.TakeInteractionAsync(ArrivalKind.Command, command, answersInside: true)
            : Task.FromResult(Acknowledgement.Unreadable), isAnsweredOnce: true, isCommand: true);

    /// <summary>What a menu of a form offers. Slack gets an empty list instead of an error.</summary>
    public Task TakeOptionsAsync(HttpContext context) =>
        TakeAsync(context, async body => SlackForm.Payload(body) is { } payload
            && await reception.TakeInteractionAsync(ArrivalKind.Interaction, payload, answersInside: true) is { Kind: AcknowledgementKind.Answered } options
                ? options
                : Acknowledgement.NoOptions);

    /// <param name="isAnsweredOnce">The answer may hold what is one person's alone. An event is only known again when it is handled.</param>
    private async Task TakeAsync(HttpContext context, Func<byte[], Task<Acknowledgement>> take, bool isAnsweredOnce = false, bool isCommand = false)
    {
        using var room = new TakenRoom(bodies);
        if (await BodyOfAsync(context, room) is not { } body)
        {
            return;
        }

        if (isCommand && SlackForm.IsSslCheck(body))
        {
            // Slack looks whether the certificate is good and may not sign it, so nothing else in it counts.
            context.Response.StatusCode = StatusCodes.Status200OK;
        }
        else if (!signed.IsSigned(context.Request, body))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            await AnswerAsync(context.Response, isAnsweredOnce ? await OnceAsync(context.Request, () => take(body)) : await take(body));
        }
    }

    private async Task<Acknowledgement> OnceAsync(HttpRequest request, Func<Task<Acknowledgement>> take)
    {
        if (!signed.IsNew(request))
        {
            return Acknowledgement.Taken;
        }

        var acknowledgement = await take();
        if (acknowledgement.Kind is AcknowledgementKind.NotStored)
        {
            signed.LetComeAgain(request);
        }

        return acknowledgement;
    }

    /// <returns><see langword="null"/> when there is none that could be used; then the refusal is already written.</returns>
    private static async Task<byte[]?> BodyOfAsync(HttpContext context, TakenRoom room)
    {
        var response = context.Response;
        try
        {
            switch (await RequestBody.ReadAsync(context.Request, LongestBody, room))
            {
                case RequestBody.Whole(var body):
                    return body;
                case RequestBody.NoRoom:
                    response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    break;
                default:
                    response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    DoNotSendAgain(response);
                    break;
            }

            response.Headers.Connection = "close";
        }
        catch (BadHttpRequestException ex)
        {
            response.StatusCode = ex.StatusCode;
        }
        catch (Exception ex) when (ex is IOException or OperationCanceledException)
        {
            // The caller has hung up; perhaps it still listens.
            response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return null;
    }

    private static async Task AnswerAsync(HttpResponse response, Acknowledgement acknowledgement)
    {
        (response.StatusCode, response.ContentType) = acknowledgement.Kind switch
        {
            AcknowledgementKind.Unreadable => (StatusCodes.Status400BadRequest, null),
            AcknowledgementKind.NotStored => (StatusCodes.Status503ServiceUnavailable, null),
            AcknowledgementKind.Challenged => (StatusCodes.Status200OK, MediaTypeNames.Text.Plain),
            AcknowledgementKind.Answered => (StatusCodes.Status200OK, "application/json; charset=utf-8"),
            _ => (StatusCodes.Status200OK, (string?)null),
        };
        if (acknowledgement.Kind is AcknowledgementKind.Unreadable)
        {
            DoNotSendAgain(response);
        }

        if (!acknowledgement.Body.IsEmpty)
        {
            response.ContentLength = acknowledgement.Body.Length;
            await response.Body.WriteAsync(acknowledgement.Body, response.HttpContext.RequestAborted);
        }
    }

    /// <summary>It will not make more sense, nor be shorter, the next time.</summary>
    private static void DoNotSendAgain(HttpResponse response) => response.Headers["X-Slack-No-Retry"] = "1";

    private static bool IsJson(HttpRequest request) =>
        request.ContentType is { } type
        && type.StartsWith(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && type.AsSpan(MediaTypeNames.Application.Json.Length).TrimStart() is [] or [';', ..];
}
