using System.IO.Compression;
using FocusBot.Replay.Exports.Days;

namespace FocusBot.Tests.Replay;

/// <summary>Exports as they come: of a whole organisation, several in one file, packed in a file, packed by other programs.</summary>
public sealed class ExportShapeTests : IDisposable
{
    private static readonly DateTimeOffset Begin = GivenExport.Begin;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Every_team_of_an_organisation_is_read_by_the_lists_at_its_top()
    {
        var export = Quarrel("C1", "reviews").Channel("design", "C2");
        export.Thread("teams/acme/design", Replayed.Quarrel, Begin.AddDays(3));

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Equal(["reviews", "acme/design"], Channels(told));
        Assert.Empty(told.Errors);
        Assert.Equal(["acme/design"], Channels(Replayed.Of(new(_folder.File("export.zip"), Json: true, Channel: "design"))));
        Assert.Equal(["acme/design"], Channels(Replayed.Of(new(_folder.File("export.zip"), Json: true, Channel: "acme/design"))));
        Assert.Equal(Channels(told), Channels(Replayed.Json(export.AsFolder(_folder))));
    }

    [Fact]
    public void A_team_may_bring_lists_of_its_own_and_the_people_of_the_organisation_write_in_it()
    {
        var export = Quarrel("C1", "reviews");
        export.Instead["org_users.json"] = """[{"id":"U5"}]""";
        export.Instead["teams/acme/channels.json"] = """[{"id":"C2","name":"reviews"},{"id":"C3","name":"partners","is_ext_shared":true}]""";
        export.Thread("teams/acme/reviews", Replayed.Quarrel, Begin.AddDays(3)).Thread("teams/acme/partners", Replayed.Quarrel, Begin.AddDays(6));

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Equal(["reviews", "acme/reviews"], Channels(told));
    }

    [Fact]
    public void Two_exports_side_by_side_are_both_read_each_with_its_own_people()
    {
        var both = new GivenExport();
        both.Instead["channels.json"] = both.Instead["users.json"] = null;
        Quarrel("C1", "reviews").Into(both, "acme/");
        new GivenExport().Channel("reviews", "C2").Thread("reviews", Replayed.Quarrel, Begin.AddDays(3)).Into(both, "beta/");
        new GivenExport().Channel("lonely", "C3").Person("U77", "Somebody").Into(both, "gamma/");
        both.Instead["gamma/lonely/2026-03-20.json"] = both.Instead["acme/reviews/2026-03-02.json"];

        var told = Replayed.Of(new(both.AsZip(_folder)));

        Assert.Equal(["acme/reviews", "beta/reviews"], Channels(Replayed.Json(_folder.File("export.zip"))));
        Assert.Contains("messages of people who are not in users.json", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_in_a_zip_is_said()
    {
        var zip = Quarrel("C1", "reviews").AsZip(_folder);
        using (var outer = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            outer.CreateEntryFromFile(new GivenExport().AsZip(_folder, "inner.zip"), "more/inner.zip");
        }

        var told = Replayed.Json(zip);

        Assert.Single(told.Findings);
        Assert.Contains("more/inner.zip", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_holds_nothing_but_a_zip_has_failed_with_a_sentence_that_says_what_to_do()
    {
        using (var outer = ZipFile.Open(_folder.File("outer.zip"), ZipArchiveMode.Create))
        {
            outer.CreateEntryFromFile(Quarrel("C1", "reviews").AsZip(_folder), "export.zip");
        }

        Replayed.Json(_folder.File("outer.zip")).FailedWith("unpack it, and give the zip file inside");
    }

    [Fact]
    public void Days_that_lie_in_no_channels_folder_are_said()
    {
        var export = Quarrel("C1", "reviews");
        export.Instead["2026-03-09.json"] = export.Instead["attic/reviews/2026-03-09.json"] = "[]";

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Single(told.Findings);
        Assert.Contains("2026-03-09.json lies in no channel's folder", told.Errors, StringComparison.Ordinal);
        Assert.Contains("attic/reviews", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_comes_twice_is_read_once()
    {
        var export = Quarrel("C1", "reviews");
        export.Instead["Users.json"] = """[{"id":"U99"}]""";
        export.Instead["CHANNELS.JSON"] = "[]";

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Single(told.Findings);
        Assert.Contains("Users.json", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reviews/9999-12-31.json")]
    [InlineData("reviews/0001-01-01.json")]
    [InlineData("reviews/0000-00-00.json")]
    public void A_day_at_the_end_of_time_is_a_day(string path)
    {
        var export = Quarrel("C1", "reviews");
        export.Instead[path] = "[]";
        var zip = export.AsZip(_folder);

        Assert.Single(Replayed.Of(new(zip, Json: true, Since: new(2026, 3, 1), Until: new(2026, 3, 31))).Findings);
        Assert.Single(Replayed.Of(new(zip, Json: true, Since: DateOnly.MinValue, Until: DateOnly.MaxValue)).Findings);
        Assert.Empty(Replayed.Of(new(zip, Json: true, Since: DateOnly.MaxValue)).Findings);
        Assert.Empty(Replayed.Of(new(zip, Json: true, Until: DateOnly.MinValue)).Findings);
    }

    [Theory]
    [InlineData("0000000000.000000")]
    [InlineData("9999999999.999999")]
    public void A_message_at_the_end_of_time_is_a_message(string ts)
    {
        var export = Quarrel("C1", "reviews");
        export.Instead["reviews/2025-01-01.json"] = $$"""[{"ts":"{{ts}}","thread_ts":"{{ts}}","user":"U1","text":"The sprint needs two more testers."}]""";
        var zip = export.AsZip(_folder);

        Assert.Equal(0, Replayed.Json(zip).ExitCode);
        Assert.Equal(0, Replayed.Of(new(zip, Since: DateOnly.MinValue)).ExitCode);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(99)]
    public void What_is_packed_in_a_way_that_cannot_be_unpacked_has_failed(int method)
    {
        var zip = Quarrel("C1", "reviews").AsZip(_folder);
        HostileZip.SayMethod(zip, method);

        Replayed.Json(zip).FailedWith("unpack it with another program, and give the folder");
    }

    [Fact]
    public void What_is_locked_with_a_password_has_failed()
    {
        var zip = Quarrel("C1", "reviews").AsZip(_folder);
        HostileZip.SayLocked(zip);

        Replayed.Json(zip).FailedWith("unpack it with another program, and give the folder");
    }

    [Fact]
    public void Where_every_day_is_damaged_it_has_failed()
    {
        var export = Quarrel("C1", "reviews");
        export.Instead["reviews/2026-03-02.json"] = "this is no JSON";

        Replayed.Json(export.AsZip(_folder)).FailedWith("none of its messages can be read");
    }

    [Theory]
    [InlineData("acme", "https://acme.slack.com/archives/")]
    [InlineData("acme.slack.com", "https://acme.slack.com/archives/")]
    [InlineData("https://acme.slack.com", "https://acme.slack.com/archives/")]
    [InlineData("https://Acme.slack.com/archives/C1", "https://acme.slack.com/archives/")]
    [InlineData("https://acme.enterprise.slack.com/", "https://acme.enterprise.slack.com/archives/")]
    public void A_workspace_may_be_given_as_its_name_or_its_address(string workspace, string links) => Assert.Contains(
        links, Replayed.Of(new(Quarrel("C1", "reviews").AsZip(_folder), Workspace: WorkspaceRule.Given(workspace))).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org")]
    [InlineData("https://slack.com")]
    [InlineData("acme corp")]
    [InlineData("acme/../evil")]
    [InlineData("-acme")]
    public void What_is_no_workspace_is_no_workspace(string workspace) => Assert.Null(WorkspaceRule.Given(workspace));

    public void Dispose() => _folder.Dispose();

    private static GivenExport Quarrel(string id, string channel) => new GivenExport().Channel(channel, id).Thread(channel, Replayed.Quarrel, Begin);

    private static IEnumerable<string?> Channels(Replayed told) => told.Findings.Select(finding => finding.GetProperty("channel").GetString());
}
