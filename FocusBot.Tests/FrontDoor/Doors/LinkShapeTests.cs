using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A message has many links: each client, a rename and an enterprise make another. The channel's id decides which message is meant.</summary>
public sealed class LinkShapeTests
{
    /// <summary>DOTTED and DIGITS are the root's ts in Slack's two spellings.</summary>
    public static TheoryData<string> Shapes =>
    [
        "https://bigcorp.enterprise.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS",
        "https://before-the-rename.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS",
        "https://app.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS",
        "https://app.slack.com/client/T0ACME/C0PRODUCTREVIEWS/thread/C0PRODUCTREVIEWS-DOTTED",
        "https://app.slack.com/client/E0BIG/C0PRODUCTREVIEWS/pDIGITS",
        "https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS please",
        "<https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS|the review of Monday> please",
        "https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS.",
        "(https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS),",
        "“https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS”!",
        "HTTP://ACME.SLACK.COM/archives/C0PRODUCTREVIEWS/pDIGITS",
        "acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS",
        "https%3A%2F%2Facme.slack.com%2Farchives%2FC0PRODUCTREVIEWS%2FpDIGITS",
        "https://acme.slack.com/archives/C0PRODUCTREVIEWS/p1700000000000100?thread_ts=SECONDS%2EMICROS&amp;cid=C0PRODUCTREVIEWS",
        "slack://channel?team=T0ACME&id=C0PRODUCTREVIEWS&message=DOTTED",
        "https://slack.com/app_redirect?channel=C0PRODUCTREVIEWS&message_ts=DOTTED",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_link_that_Slack_makes_of_a_message_leads_to_its_thread(string shape)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.BeginThreadAsync();
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, $"execution {Fill(shape, world.Root)}");

        await world.HeardAsync(world.Ana, "Your answer: Execution");
        await world.IdleAsync();
    }

    [Theory]
    [InlineData("https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS please")]
    [InlineData("<https://acme.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS|the review of Monday>")]
    public async Task A_link_alone_asks_its_thread_also_with_words_behind_it(string shape)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Cara, Fill(shape, world.Root));

        await world.AskedAsync();
        await world.IdleAsync();
    }

    [Fact]
    public async Task A_pasted_link_of_an_enterprise_will_do_in_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        OpenView form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(
            world.Ana.Id, form.Id, ("link", Fill("https://bigcorp.enterprise.slack.com/archives/C0PRODUCTREVIEWS/pDIGITS thanks", world.Root)), ("level", "impact"));

        await world.HeardAsync(world.Ana, "Your answer: Impact");
        await world.IdleAsync();
    }

    private static string Fill(string shape, string ts) => shape
        .Replace("DIGITS", ts.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("DOTTED", ts, StringComparison.Ordinal)
        .Replace("SECONDS", ts.Split('.')[0], StringComparison.Ordinal)
        .Replace("MICROS", ts.Split('.')[1], StringComparison.Ordinal);
}
