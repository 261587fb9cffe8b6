namespace FocusBot.Tests.Slack;

/// <summary>What Slack delivers, as the reference describes it. A test names only what is special about its own.</summary>
internal static class Payloads
{
    public const string Message =
        """
        { "type": "message", "channel": "C1", "channel_type": "channel", "user": "U1", "text": "We ship on Friday.",
          "ts": "1700000000.000100", "thread_ts": "1699999999.000900", "parent_user_id": "U0", "event_ts": "1700000000.000100",
          "client_msg_id": "7e1a", "team": "T123", "blocks": [{ "type": "rich_text", "block_id": "b", "elements": [] }] }
        """;

    public static string Event(string happened, string id = "Ev0PV52K25", string around = "") =>
        $$"""
        { "token": "deprecated", "team_id": "T123", "api_app_id": "A123", "event": {{happened}}, "type": "event_callback",
          "event_id": "{{id}}", "event_time": 1700000001, "event_context": "4-eyJ",
          "authorizations": [ { "enterprise_id": null, "team_id": "T123", "user_id": "UBOT", "is_bot": true, "is_enterprise_install": false } ],
          "is_ext_shared_channel": false, "context_team_id": "T123", "context_enterprise_id": null{{around}} }
        """;

    /// <summary>A message with a subtype and the fields that come with it.</summary>
    public static string Subtype(string subtype, string fields) => Event(
        $$"""{ "type": "message", "subtype": "{{subtype}}", "channel": "C1", "channel_type": "channel", "ts": "1700000009.000000", "event_ts": "1700000009.000000", {{fields}} }""");

    public const string CommandForm =
        "token=deprecated&team_id=T123&team_domain=ex&channel_id=C1&channel_name=reviews&user_id=U1&user_name=ana&command=%2Flevel"
        + "&text=ask+%3C%40U2%7Cben%3E&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT123%2F1%2Fabc&trigger_id=13345224609.738474920.8088"
        + "&api_app_id=A123&is_enterprise_install=false";

    public const string CommandJson =
        """
        { "token": "deprecated", "team_id": "T123", "team_domain": "ex", "channel_id": "C1", "channel_name": "reviews", "user_id": "U1", "user_name": "ana",
          "command": "/level", "text": "ask <@U2|ben>", "response_url": "https://hooks.slack.com/commands/T123/1/abc",
          "trigger_id": "13345224609.738474920.8088", "api_app_id": "A123", "is_enterprise_install": "false" }
        """;

    public const string Press =
        """
        { "type": "block_actions", "api_app_id": "A123", "trigger_id": "13345224609.1", "token": "deprecated",
          "team": { "id": "T123", "domain": "ex" }, "enterprise": null, "is_enterprise_install": false,
          "user": { "id": "U1", "username": "ana", "name": "ana", "team_id": "T123" },
          "container": { "type": "message", "message_ts": "1700000000.000100", "channel_id": "C1", "is_ephemeral": true, "thread_ts": "1699999999.000900" },
          "channel": { "id": "C1", "name": "reviews" }, "response_url": "https://hooks.slack.com/actions/T123/1/abc",
          "actions": [ { "type": "button", "action_id": "level.set", "block_id": "b1", "value": "impact",
                         "text": { "type": "plain_text", "text": "Impact" }, "action_ts": "1700000002.000200" } ] }
        """;

    public const string Shortcut =
        """
        { "type": "message_action", "callback_id": "which_level", "trigger_id": "13345224609.2", "response_url": "https://hooks.slack.com/app/T123/1/abc",
          "message_ts": "1700000000.000300", "action_ts": "1700000003.000300", "token": "deprecated",
          "team": { "id": "T123", "domain": "ex" }, "enterprise": null, "is_enterprise_install": false,
          "channel": { "id": "C1", "name": "reviews" }, "user": { "id": "U1", "name": "ana", "team_id": "T123" },
          "message": { "type": "message", "user": "U2", "ts": "1700000000.000300", "thread_ts": "1699999999.000900", "text": "What does it do to the brand?" } }
        """;

    /// <summary>As Slack sends it: without a channel, a message or an address at which to answer.</summary>
    public const string GlobalShortcut =
        """
        { "type": "shortcut", "callback_id": "check_draft", "trigger_id": "13345224609.4", "action_ts": "1700000003.000300", "token": "deprecated",
          "team": { "id": "T123", "domain": "ex" }, "enterprise": null, "is_enterprise_install": false, "user": { "id": "U1", "username": "ana", "team_id": "T123" } }
        """;

    /// <summary>Its state is closed with the seal that follows from the token of <see cref="ReceivingHost"/>.</summary>
    public const string Submission =
        """
        { "type": "view_submission", "team": { "id": "T123", "domain": "ex" }, "user": { "id": "U1", "name": "ana", "team_id": "T123" },
          "api_app_id": "A123", "trigger_id": "13345224609.3", "enterprise": null, "is_enterprise_install": false, "response_urls": [],
          "view": { "id": "V111", "type": "modal", "callback_id": "level", "private_metadata": "d2343e365cbc1de91f98ccb61ccf902d C1 C1", "hash": "1.abc", "app_installed_team_id": "T123",
            "state": { "values": {
              "level": { "level": { "type": "radio_buttons", "selected_option": { "text": { "type": "plain_text", "text": "Impact" }, "value": "impact" } } },
              "thread": { "thread": { "type": "static_select", "selected_option": null } },
              "more": { "more": { "type": "checkboxes", "selected_options": [ { "value": "ask" }, { "value": "watch" } ] } },
              "link": { "link": { "type": "plain_text_input", "value": "https://ex.slack.com/archives/C1/p1700000000000100" } } } } } }
        """;
}
