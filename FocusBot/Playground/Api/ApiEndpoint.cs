using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

/// <summary>Slack's front desk: reads the call, lets <see cref="Trouble"/> have its way, asks the method, writes the answer down.</summary>
internal sealed class ApiEndpoint(ApiCalls desk, Trouble trouble, CallLog log, Calls calls, IHostApplicationLifetime lifetime)
{
    public async Task AnswerAsync(HttpContext context, string method)
    {
        calls.Begin();
        try
        {
            await DoAsync(context, method);
        }
        finally
        {
            calls.End();
        }
    }

    private async Task DoAsync(HttpContext context, string method)
    {
        if (await ApiRequest.ReadAsync(context.Request, method, context.RequestAborted) is not { } request)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var planned = trouble.Next(method);
        var answer = planned?.Kind switch
        {
            TroubleKind.Limited => ApiAnswer.Limited(planned.Value.RetryAfter),
            TroubleKind.Outage => ApiAnswer.Outage,
            TroubleKind.InternalError => ApiAnswer.Of(new JsonObject { ["ok"] = false, ["error"] = "internal_error" }),
            TroubleKind.Silence => ApiAnswer.Silent,
            TroubleKind.Cut => ApiAnswer.Broken,
            TroubleKind.TurnedBack => ApiAnswer.TurnedBack,
            _ => await desk.CallAsync(request),
        };

        answer = planned?.Kind switch
        {
            TroubleKind.OutageAfterEffect => ApiAnswer.Outage,
            TroubleKind.SilenceAfterEffect => ApiAnswer.Silent,
            TroubleKind.CutAfterEffect => ApiAnswer.Broken,
            TroubleKind.TurnedBackAfterEffect => ApiAnswer.TurnedBack,
            _ => answer,
        };

        log.Add(request, answer);
        await WriteAsync(context, answer);
    }

    private async Task WriteAsync(HttpContext context, ApiAnswer answer)
    {
        if (answer.IsBroken)
        {
            context.Abort();
            return;
        }

        if (answer.IsSilent)
        {
            await NeverAsync(context);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.Headers["x-oauth-scopes"] = string.Join(',', desk.Scopes);
        context.Response.Headers["x-slack-req-id"] = Ids.Hex(32);
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await (answer.Body is { } body
            ? context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Default, "application/json; charset=utf-8", context.RequestAborted)
            : context.Response.WriteAsync("", context.RequestAborted));
    }

    /// <summary>Says nothing until the caller has gone away or the server stops.</summary>
    private async Task NeverAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (either.Token.Register(gone.SetResult))
        {
            await gone.Task;
        }

        context.Abort();
    }
}
