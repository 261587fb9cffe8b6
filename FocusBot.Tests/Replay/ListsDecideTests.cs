using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Tests.Replay;

/// <summary>Only what a list of the export names as a channel of its own workspace is read; what cannot be decided is passed over and said.</summary>
public sealed class ListsDecideTests : IDisposable
{
    /// <summary>The same name as a Mac writes it into a zip, and as Slack writes it into a list.</summary>
    private const string Decomposed = "u\u0308berblick", Composed = "\u00fcberblick";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(Decomposed)]
    [InlineData(Composed)]
    [InlineData("\u00dcBERBLICK")]
    public void A_shared_channel_is_passed_over_however_its_folder_is_spelt(string folder) =>
        PassesOver(Shared(folder, Composed).AsZip(_folder), "channels shared with another organisation, which FocusBot does not read: 1");

    [Theory]
    [InlineData(437)]
    [InlineData(65001)]
    public void A_shared_channel_is_passed_over_whatever_program_packed_it(int codePage)
    {
        var names = codePage is 437 ? CodePagesEncodingProvider.Instance.GetEncoding(437) : Encoding.UTF8;

        PassesOver(Shared(Composed, Composed).AsZip(_folder, names: names), "channels shared with another organisation, which FocusBot does not read: 1");
    }

    [Theory]
    [InlineData(Decomposed)]
    [InlineData(Composed)]
    [InlineData("#\u00dcberblick")]
    [InlineData("C1")]
    public void A_channel_is_found_by_its_name_however_it_is_typed(string typed)
    {
        var zip = new GivenExport().Channel(Composed, "C1").Thread(Decomposed, Replayed.Quarrel, GivenExport.Begin).AsZip(_folder);

        var finding = Assert.Single(Replayed.Of(new(zip, Json: true, Channel: typed)).Findings);

        Assert.Equal(Composed, finding.GetProperty("channel").GetString());
    }

    [Theory]
    [InlineData("\"is_ext_shared\":true")]
    [InlineData("\"is_ext_shared\":\"true\"")]
    [InlineData("\"is_ext_shared\":1")]
    [InlineData("\"is_shared\":true")]
    [InlineData("\"is_shared\":true,\"is_org_shared\":false")]
    public void Every_way_to_say_that_a_channel_is_shared_counts(string said) => PassesOver(
        Listed("channels.json", $$"""[{"id":"C1","name":"reviews",{{said}}}]""").AsZip(_folder), "channels shared with another organisation, which FocusBot does not read: 1");

    [Fact]
    public void A_channel_that_is_shared_inside_the_organisation_is_read() => Assert.Single(Replayed.Json(
        Listed("channels.json", """[{"id":"C1","name":"reviews","is_shared":true,"is_org_shared":true,"is_ext_shared":false}]""").AsZip(_folder)).Findings);

    [Fact]
    public void A_folder_with_another_name_than_its_channel_is_passed_over_and_named()
    {
        var told = PassesOver(new GivenExport().Channel("reviews", "C1").Say("reviews", GivenExport.Begin, "U1", "Hello.")
            .Thread("reviews-old", Replayed.Quarrel, GivenExport.Begin).AsZip(_folder), "folders that no list of the export names, which are not read: 1");

        Assert.Contains("reviews-old", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":"C1","name":"reviews"},{]""")]
    [InlineData("""[{"id":"C1","name":"reviews"}""")]
    public void Of_a_damaged_list_what_stands_before_the_damage_decides(string list)
    {
        var export = Listed("channels.json", list).Thread("partners", Replayed.Quarrel, GivenExport.Begin.AddDays(3));

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Equal(["reviews"], told.Findings.Select(finding => finding.GetProperty("channel").GetString()));
        Assert.Contains("partners", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("this is no JSON")]
    [InlineData(null)]
    public void Where_no_list_names_a_channel_nothing_is_read_and_that_is_a_failure(string? list) =>
        Replayed.Json(Listed("channels.json", list).AsZip(_folder)).FailedWith("channels.json");

    [Theory]
    [InlineData("dms.json", """[{"id":"D0123456","members":["U1","U2"]}]""", "D0123456")]
    [InlineData("mpims.json", """[{"id":"C0MPIM","name":"mpdm-ana--ben-1","members":["U1","U2"]}]""", "C0MPIM")]
    [InlineData("mpims.json", """[{"id":"C0MPIM","name":"mpdm-ana--ben-1","members":["U1","U2"]}]""", "mpdm-ana--ben-1")]
    [InlineData("mpims.json", """[{"id":"C0MPIM","name":"ana-and-ben"}]""", "ana-and-ben")]
    [InlineData("groups.json", """[{"id":"C0MPIM","name":"ana-and-ben","is_mpim":true}]""", "ana-and-ben")]
    [InlineData("channels.json", """[{"id":"C1","name":"reviews"},{"id":"D0123456","is_im":true}]""", "D0123456")]
    public void Direct_messages_and_those_of_a_group_are_passed_over_by_their_lists(string list, string content, string folder)
    {
        var export = new GivenExport().Channel("reviews", "C1").Say("reviews", GivenExport.Begin, "U1", "Hello.").Thread(folder, Replayed.Quarrel, GivenExport.Begin);
        export.Instead[list] = content;

        PassesOver(export.AsZip(_folder), "folders of direct messages, which FocusBot does not read: 1");
    }

    [Theory]
    [InlineData("mpims.json", """[{"id":"C1","name":"mpdm-ana--ben-1"}]""", "folders of direct messages")]
    [InlineData("groups.json", """[{"id":"C1","name":"partners","is_ext_shared":true}]""", "channels shared with another organisation")]
    [InlineData("groups.json", """[{"id":"G9","name":"Reviews","is_ext_shared":true}]""", "channels shared with another organisation")]
    [InlineData("Channels.json", """[{"id":"C1","name":"reviews","is_ext_shared":true}]""", "channels shared with another organisation")]
    [InlineData("MPIMS.JSON", """[{"id":"C1","name":"ana-and-ben"}]""", "folders of direct messages")]
    public void Where_two_lists_disagree_the_more_careful_one_decides(string list, string content, string counted)
    {
        var export = Listed("channels.json", """[{"id":"C1","name":"reviews"}]""");
        export.Instead[list] = content;

        PassesOver(export.AsZip(_folder), counted);
    }

    /// <summary>No program that packs an export does that, and of the two nobody can tell which one counts.</summary>
    [Theory]
    [InlineData("channels.json", """[{"id":"C1","name":"reviews","is_ext_shared":true}]""")]
    [InlineData("users.json", "[]")]
    public void A_zip_that_holds_a_list_twice_under_one_name_has_failed(string list, string content)
    {
        var zip = Listed("channels.json", """[{"id":"C1","name":"reviews"}]""").AsZip(_folder);
        using (var again = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Update))
        using (var writer = new StreamWriter(again.CreateEntry(list).Open()))
        {
            writer.Write(content);
        }

        Replayed.Json(zip).FailedWith($"holds {list} twice");
    }

    [Fact]
    public void Two_folders_of_one_channel_are_read_as_one()
    {
        var export = new GivenExport().Channel("reviews", "C1");
        foreach (var (at, message) in Replayed.Quarrel.Messages.Index())
        {
            var (begin, day) = (GivenExport.Begin.AddHours(14), GivenExport.Begin.AddHours(14).AddSeconds(90 * at));
            export.Put(at % 2 is 0 || day.Day == begin.Day ? "reviews" : "Reviews", day, new JsonObject
            {
                ["user"] = message.Author.Value, ["text"] = message.Text, ["thread_ts"] = $"{MessageTs.At(begin)}",
            });
        }

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Single(told.Findings);
        Assert.Empty(told.Errors);
    }

    [Fact]
    public void A_day_that_two_folders_of_one_channel_hold_is_read_once()
    {
        var export = new GivenExport().Channel("reviews", "C1").Thread("reviews", Replayed.Quarrel, GivenExport.Begin).Thread("C1", Replayed.Quarrel, GivenExport.Begin);

        var told = Replayed.Json(export.AsZip(_folder));

        Assert.Single(told.Findings);
        Assert.Contains("the first is read", told.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static GivenExport Shared(string folder, string name)
    {
        var export = new GivenExport().Thread(folder, Replayed.Quarrel, GivenExport.Begin);
        export.Instead["channels.json"] = new JsonArray(new JsonObject { ["id"] = "C1", ["name"] = name, ["is_ext_shared"] = true }).ToJsonString();
        return export;
    }

    private static GivenExport Listed(string list, string? content)
    {
        var export = new GivenExport().Thread("reviews", Replayed.Quarrel, GivenExport.Begin);
        export.Instead[list] = content;
        return export;
    }

    private static Replayed PassesOver(string zip, string counted)
    {
        var told = Replayed.Of(new(zip));

        Assert.True(told.ExitCode is 0, told.Errors);
        Assert.DoesNotContain("% sure", told.Output, StringComparison.Ordinal);
        Assert.Contains("Threads with replies:     0", told.Output, StringComparison.Ordinal);
        Assert.Contains(counted, told.Output, StringComparison.Ordinal);
        return told;
    }
}
