using System.Text.Json;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.WebApi;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackOutcomeTests
{
    [Theory]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("invalid_auth")]
    [InlineData("not_authed")]
    [InlineData("token_expired")]
    [InlineData("org_login_required")]
    [InlineData("team_access_not_granted")]
    [InlineData("enterprise_is_restricted")]
    [InlineData("two_factor_setup_required")]
    [InlineData("access_denied")]
    public void A_dead_installation_is_disconnected(string word) =>
        Assert.Equal(new SendOutcome.Disconnected(word), Of(new SlackResult.Error(word)));

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("restricted_action")]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("restricted_action_thread_only_channel")]
    [InlineData("restricted_action_non_threadable_channel")]
    [InlineData("restricted_action_thread_locked")]
    [InlineData("cannot_reply_to_message")]
    [InlineData("user_not_in_channel")]
    [InlineData("messages_tab_disabled")]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("metadata_too_large")]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    [InlineData("missing_scope")]
    [InlineData("a_word_of_next_year")]
    public void A_refusal_is_final(string word) => Assert.Equal(new SendOutcome.Refused(word), Of(new SlackResult.Error(word)));

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("service_unavailable")]
    [InlineData("request_timeout")]
    public void When_Slack_stumbles_the_outcome_is_in_doubt(string word) => Assert.Equal(new SendOutcome.Doubtful(word), Of(new SlackResult.Error(word)));

    [Theory]
    [InlineData("message_limit_exceeded")]
    [InlineData("team_added_to_org")]
    [InlineData("update_failed")]
    public void What_passes_is_tried_again(string word) => Assert.Equal(new SendOutcome.Failed(word), Of(new SlackResult.Error(word)));

    [Fact]
    public void An_unknown_outcome_is_in_doubt() => Assert.Equal(new SendOutcome.Doubtful("timeout"), Of(new SlackResult.Unknown("timeout")));

    [Fact]
    public void What_did_not_arrive_has_failed() => Assert.Equal(new SendOutcome.Failed("connection_error"), Of(new SlackResult.NotSent("connection_error")));

    [Fact]
    public void A_limit_holds_up_everything_of_its_method() =>
        Assert.Equal(new SendOutcome.Limited("key", TimeSpan.FromSeconds(3)), Of(new SlackResult.Limited(TimeSpan.FromSeconds(3))));

    [Fact]
    public void A_post_says_where_it_landed() => Assert.Equal(
        new SendOutcome.Delivered(new("D1"), SendingDriver.Root), Of(Ok("""{"ok":true,"channel":"D1","ts":"1772452800.000100"}""")));

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"channel":null,"ts":"now"}""")]
    public void A_post_that_does_not_say_where_it_landed_was_delivered_all_the_same(string body) =>
        Assert.Equal(new SendOutcome.Delivered(null, null), Of(Ok(body)));

    private static SendOutcome Of(SlackResult result) => SlackOutcome.Of(result, "key");

    private static SlackResult.Ok Ok(string body) => new(JsonElement.Parse(body));
}
