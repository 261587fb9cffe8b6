using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Which part of a channel or thread is asked for: the newest messages, those before one, or those from one on.</summary>
internal sealed record MessageWindow(string? Root, string? Before, string? From, int Limit)
{
    public const int Most = 200;
}

/// <summary>A window of a channel or thread as one person sees it; the page never holds all of a long one.</summary>
internal sealed class PageMessages(Workspace workspace, UnreadCount unread)
{
    public JsonObject For(Person person, WorkspaceChannel channel, MessageWindow window)
    {
        var all = workspace.Messages.In(channel.Id);
        List<Message> list = [.. all.Where(message => window.Root is { } root ? message.Root == root : UnreadCount.IsShownInChannel(message))];
        var (start, end) = Bounds(list, window);
        var threads = window.Root is null ? all.Where(message => message.IsReply).ToLookup(message => message.Root) : null;
        return new()
        {
            ["has_older"] = start > 0,
            ["has_newer"] = end < list.Count,
            ["mark"] = workspace.ReadMarks.Of(person.Id, channel.Id, window.Root),
            ["messages"] = new JsonArray([.. list[start..end].Select(message => Describe(message, person, threads?[message.Ts].ToList()))]),
        };
    }

    private static (int Start, int End) Bounds(List<Message> list, MessageWindow window)
    {
        var limit = Math.Clamp(window.Limit, 1, MessageWindow.Most);
        if (window.From is { } from)
        {
            var first = list.FindIndex(message => string.CompareOrdinal(message.Ts, from) >= 0);
            return first < 0 ? (list.Count, list.Count) : (first, Math.Min(list.Count, first + limit));
        }

        var end = window.Before is { } before ? list.FindLastIndex(message => string.CompareOrdinal(message.Ts, before) < 0) + 1 : list.Count;
        return (Math.Max(0, end - limit), end);
    }

    public JsonObject Describe(Message message, Person person, List<Message>? replies = null)
    {
        var json = new JsonObject
        {
            ["ts"] = message.Ts,
            ["user"] = message.User,
            ["text"] = message.Text,
            ["thread_ts"] = message.ThreadTs,
            ["subtype"] = message.Subtype,
            ["is_app"] = message.BotId is not null,
            ["is_edited"] = message.Edited is not null,
            ["link"] = Permalink.To(message, workspace).AbsoluteUri,
            ["file"] = message.Files is { } files ? files[0].Text("name") : null,
            ["blocks"] = message.Blocks?.ToNode(),
            ["reactions"] = ThreadWire.Reactions(message),
            ["attachments"] = message.Attachments?.ToNode(),
            ["chosen"] = PageForm.Chosen(WorkableForm.In(message), workspace.Choices.Of(person.Id, message.Ts)),
        };
        if (message.Huddle is { } huddle)
        {
            json["huddle"] = new JsonObject
            {
                ["present"] = new JsonArray([.. huddle.Present.Select(person => JsonValue.Create(person))]),
                ["were_there"] = new JsonArray([.. huddle.WereThere.Select(person => JsonValue.Create(person))]),
                ["is_over"] = huddle.Ended > 0,
            };
        }

        if (replies is [.., var last])
        {
            json["replies"] = new JsonObject
            {
                ["count"] = replies.Count,
                ["last_ts"] = last.Ts,
                ["unread"] = unread.InThread(person, message.Channel, message.Ts, replies),
                ["users"] = new JsonArray([.. replies.Select(reply => reply.User).Distinct().Take(5).Select(user => JsonValue.Create(user))]),
            };
        }

        return json;
    }
}
