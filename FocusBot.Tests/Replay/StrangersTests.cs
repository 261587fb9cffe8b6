using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Tests.Replay;

/// <summary>People of another organisation are dropped, as they are live: neither read nor named.</summary>
public sealed class StrangersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static string Second => $"{Replayed.Quarrel.Pairs[0].Second}";

    [Theory]
    [InlineData("user_team")]
    [InlineData("source_team")]
    [InlineData("team")]
    public void Who_writes_from_another_team_is_dropped(string field) =>
        Drops(Quarrel("T1", (_, message) => message[field] = "T2"), "messages of people from another organisation, which FocusBot does not read");

    [Fact]
    public void Who_comes_with_a_profile_of_another_team_is_dropped() =>
        Drops(Quarrel("T1", (_, message) => message["user_profile"] = new JsonObject { ["name"] = "ben", ["team"] = "T2" }), "messages of people from another organisation");

    [Fact]
    public void Who_is_not_listed_is_dropped()
    {
        var export = Quarrel("T1", (_, _) => { });
        export.NotListed.Add(Second);
        export.Instead["users.json"] = null;
        export.Instead["users.json"] = People((Replayed.Quarrel.Pairs[0].First.Value, "T1", ""));

        Drops(export, "messages of people who are not in users.json, and may be of another organisation");
    }

    [Theory]
    [InlineData("T2", "")]
    [InlineData("T1", ",\"is_stranger\":true")]
    public void Who_is_listed_as_somebody_elses_is_dropped(string team, string more)
    {
        var export = Quarrel("T1", (_, _) => { });
        export.Instead["users.json"] = People((Replayed.Quarrel.Pairs[0].First.Value, "T1", ""), ("U8", "T1", ""), (Second, team, more));

        Drops(export, "messages of people from another organisation");
    }

    [Fact]
    public void Who_is_listed_twice_belongs_when_nothing_speaks_against_it()
    {
        var export = Quarrel("T1", (_, _) => { });
        export.Instead["users.json"] = People((Replayed.Quarrel.Pairs[0].First.Value, "T1", ""), (Second, "T1", ""), (Second, "T2", ",\"is_stranger\":true"));

        Drops(export, "messages of people from another organisation");
    }

    [Fact]
    public void Many_guests_do_not_make_their_home_the_home_of_the_export()
    {
        var export = Quarrel("T1", (_, _) => { });
        export.Instead["users.json"] = People(
            (Replayed.Quarrel.Pairs[0].First.Value, "T1", ",\"is_primary_owner\":true"), ("U8", "T2", ""), ("U9", "T2", ""), (Second, "T2", ""));

        Drops(export, "messages of people from another organisation");
    }

    [Fact]
    public void Where_no_list_tells_the_team_the_messages_do()
    {
        var export = Quarrel(null, (_, message) => message["user_team"] = "T2", others: message => message["user_team"] = "T1");
        for (var i = 0; i < 20; i++)
        {
            export.Put("reviews", GivenExport.Begin.AddHours(i), new() { ["user"] = "U5", ["user_team"] = "T1", ["text"] = "Good morning." });
        }

        Drops(export, "messages of people from another organisation");
    }

    [Fact]
    public void Colleagues_of_the_same_enterprise_are_no_strangers()
    {
        var export = Quarrel("T1", (_, message) => message["user_team"] = "T2");
        export.Instead["users.json"] = People(
            (Replayed.Quarrel.Pairs[0].First.Value, "T1", ",\"enterprise_user\":{\"enterprise_id\":\"E1\",\"teams\":[\"T1\"]}"),
            ("U8", "T1", ""),
            (Second, "E1", ",\"enterprise_user\":{\"enterprise_id\":\"E1\",\"teams\":[\"T2\"]}"));

        Assert.Single(Replayed.Json(export.AsZip(_folder)).Findings);
    }

    /// <summary>Live, the team of a message tells nothing of a colleague inside of an organisation, where the channel is not shared.</summary>
    [Fact]
    public void Nor_when_they_write_from_a_workspace_that_no_list_names()
    {
        var export = Quarrel("T1", (_, message) => message["user_team"] = "T9");
        export.Instead["users.json"] = People(
            (Replayed.Quarrel.Pairs[0].First.Value, "T1", ",\"enterprise_user\":{\"enterprise_id\":\"E1\",\"teams\":[\"T1\"]}"),
            ("U8", "T1", ""),
            (Second, "E1", ",\"enterprise_user\":{\"enterprise_id\":\"E1\",\"teams\":[\"T2\"]}"));

        Assert.Single(Replayed.Json(export.AsZip(_folder)).Findings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("no JSON")]
    public void Without_a_list_of_people_nothing_is_read_and_that_is_a_failure(string? list)
    {
        var export = Quarrel("T1", (_, _) => { });
        export.Instead["users.json"] = list;

        Replayed.Json(export.AsZip(_folder)).FailedWith("users.json");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Two people past each other; of the second, every message is changed.</summary>
    private static GivenExport Quarrel(string? home, Action<int, JsonObject> second, Action<JsonObject>? others = null)
    {
        var export = new GivenExport().Channel("reviews", "C1");
        foreach (var (at, said) in Replayed.Quarrel.Messages.Index())
        {
            var message = new JsonObject { ["user"] = said.Author.Value, ["text"] = said.Text, ["thread_ts"] = $"{MessageTs.At(GivenExport.Begin)}" };
            if (said.Author.Value == Second)
            {
                second(at, message);
            }
            else
            {
                others?.Invoke(message);
            }

            export.Put("reviews", GivenExport.Begin.AddSeconds(70 * at), message);
        }

        if (home is not null)
        {
            export.Instead["users.json"] = People([.. Replayed.Quarrel.Messages.Select(said => said.Author.Value).Distinct().Select(author => (author, home, ""))]);
        }

        return export;
    }

    private static string People(params (string Id, string Team, string More)[] people) =>
        $"[{string.Join(',', people.Select(person => $"{{\"id\":\"{person.Id}\",\"team_id\":\"{person.Team}\"{person.More}}}"))}]";

    private void Drops(GivenExport export, string counted)
    {
        var zip = export.AsZip(_folder);
        var told = Replayed.Of(new(zip, Html: _folder.File("page.html")));

        Assert.True(told.ExitCode is 0, told.Errors);
        Assert.Empty(Replayed.Json(zip).Findings);
        Assert.Contains($"Passed over, {counted}", Replayed.Json(zip).Errors, StringComparison.Ordinal);
        Assert.Contains(counted, told.Output, StringComparison.Ordinal);
        var page = File.ReadAllText(_folder.File("page.html"));
        Assert.All(Replayed.Quarrel.Messages.Where(message => message.Author.Value == Second && message.Text.Length > 20), message =>
            Assert.DoesNotContain(message.Text[..20], page, StringComparison.Ordinal));
    }
}
