using FocusBot.Playground.Import;
using FocusBot.Playground.World;
using Microsoft.AspNetCore.Http.Features;

namespace FocusBot.Playground.Page;

/// <summary>Takes a Slack export from the page, and gives back what a replay makes of it.</summary>
internal sealed class ImportEndpoint(ImportedReports desk)
{
    public async Task<IResult> TakeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The desk counts for itself, and says in a sentence what is too much.
            size.MaxRequestBodySize = null;
        }

        try
        {
            if (context.Request.ContentLength > ImportedReports.Largest)
            {
                throw new TooLargeException();
            }

            var report = await desk.TakeAsync(context.Request.Body, context.Request.Query["name"].ToString(), context.RequestAborted);
            return Results.Json(new
            {
                id = report.Id,
                name = report.Name,
                messages = report.Replayed.Messages,
                threads = report.Replayed.Threads,
                findings = report.Replayed.Findings,
                error = (string?)null,
            });
        }
        catch (ActRefusedException refusal)
        {
            return Results.Json(new { error = refusal.Message }, statusCode: StatusCodes.Status409Conflict);
        }
        catch (TooLargeException tooLarge)
        {
            return Results.Json(new { error = tooLarge.Message }, statusCode: StatusCodes.Status413PayloadTooLarge);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Results.Json(new { error = "The file could not be kept while it was read: is the disk full?" }, statusCode: StatusCodes.Status409Conflict);
        }
    }

    public IResult Show(HttpContext context, string id)
    {
        if (desk.Find(id) is not { } report)
        {
            return Results.Json(
                new { error = "This replay is no longer kept: the playground keeps the last five. Import the export again." }, statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.ContentSecurityPolicy = $"{report.Replayed.Policy}; frame-ancestors 'self'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(report.Page, "text/html; charset=utf-8");
    }
}
