using FocusBot.Playground.Stories;

namespace FocusBot.Tests.PlaygroundMode;

/// <summary>What a caption says is so, at that step.</summary>
public sealed class CaptionTests
{
    /// <summary>By story and by how a caption begins: what holds while it's shown. A caption that says nothing that could be otherwise holds anyway.</summary>
    private static readonly Dictionary<string, (string Caption, Func<PlayedScene, bool> Holds)[]> Captions = new()
    {
        ["review"] =
        [
            ("Maya opens the review.", scene => scene.Levels[0] is "Execution"),
            ("Jonas asks about the nurse.", scene => scene.Levels[1] is "Impact"),
            ("Both are right", _ => true),
            ("Two levels so far", scene => scene is { State: "silent", Said: [] }),
            ("Jonas asks a second time.", scene => scene.State is "waiting" && scene.Sentence.Contains("privately", StringComparison.Ordinal)),
            ("The panel is surer still.", scene => scene.State is "waiting"),
            ("FocusBot says nothing in the thread", scene => scene is { State: "asked", Said: [] } && scene.Hears("maya", "may be talking at different levels") && scene.Hears("jonas", "may be talking at different levels")),
            ("Maya says Execution.", scene => scene.OnlyHears("maya", "Your answer: Execution") && scene.Said is []),
            ("Jonas says Impact.", scene => scene.OnlyHears("jonas", "Your answer: Impact")),
            ("FocusBot puts both sides", scene => scene.State is "spoken" && scene.Says("argues from Execution") && scene.Says("argues from Impact") && scene.Says("Which first?")),
            ("Maya suggests Impact first.", scene => scene.State is "spoken"),
            ("No second post", scene => scene.Said.Count == 1 && scene.Says("<@U0MAYA> suggests starting with Impact")),
            ("Jonas agrees.", scene => scene.Said.Count == 1),
            ("Now the two know where to start.", scene => scene.Says("<@U0JONAS> agrees.") && scene.Sentence.Contains("starting with Impact", StringComparison.Ordinal)),
            ("The same people and the same facts", scene => scene.State is "spoken"),
            ("Nobody has to wait for FocusBot.", scene => $"{scene.Said[0].Blocks}".Contains("Why this?", StringComparison.Ordinal)),
        ],
        ["same-level"] =
        [
            ("Kenji objects.", scene => scene is { State: "silent", Said: [] }),
            ("It gets hotter.", scene => scene.Levels.Contains("Execution") && !scene.Levels.Contains("Impact") && !scene.Levels.Contains("Optics")),
            ("FocusBot stays silent", scene => scene is { State: "silent", Said: [] } && scene.Sentence.Contains("the same level", StringComparison.Ordinal)),
            ("Heat is no reason to speak", scene => scene.Said is []),
        ],
        ["optics-quarter"] =
        [
            ("The platform team had two outages", _ => true),
            ("Priya sets the focus", _ => true),
            ("The focus is saved.", scene => scene.Hears("priya", "is focusing on Optics") && scene.Hears("priya", "people hear of us first when something breaks")),
            ("Grace’s message reads as Optics", scene => scene.Levels[0] is "Optics"),
            ("Kenji’s reads as Execution", scene => scene.Levels[1] is "Execution"),
            ("FocusBot asks Grace and Kenji privately.", scene => scene.Said is [] && scene.Hears("grace", "may be talking at different levels") && scene.Hears("kenji", "may be talking at different levels") && !scene.Hears("kenji", "read to me as")),
            ("Grace says Optics herself.", scene => scene.OnlyHears("grace", "Your answer: Optics")),
            ("Kenji says Execution.", scene => scene.OnlyHears("kenji", "Your answer: Execution")),
            ("FocusBot names the two levels.", scene => scene.Says("argues from Optics") && scene.Says("argues from Execution") && scene.Says("Both matter. This team is focusing on Optics")),
            ("Kenji suggests Optics first.", scene => scene.Said.Count == 1),
            ("The nudge had named the team’s focus", scene => scene.Says("<@U0KENJI> suggests starting with Optics")),
            ("It’s Monday", scene => scene.IsShortlyBeforeNineOnMonday("grace")),
            ("Grace asks for the team’s week.", _ => true),
            ("The week is held up against the focus", scene => scene.Hears("grace", "The team is focusing on Optics") && scene.Hears("grace", "of the messages argued from it")),
            ("Used well, Optics brings", scene => scene.Hears("priya", "through")),
        ],
        ["meeting"] =
        [
            ("A live review of the new doorbell’s price", _ => true),
            ("Maya asks the three", _ => true),
            ("The message is in the channel.", scene => scene.Says("Which level do you want to talk at?")),
            ("One message in the channel", scene => scene.Hears("jonas", "which level do you want to talk at?") && !scene.Says("of 4 answered")),
            ("Jonas answered.", scene => scene.OnlyHears("jonas", "Your answer: Impact")),
            ("Maya said which level the decision needs", scene => scene.OnlyHears("maya", "this decision needs Impact")),
            ("Tom answered.", scene => scene.OnlyHears("tom", "Your answer: Execution")),
            ("Lucía answered.", scene => scene.Hears("lucia", "Your answer: Impact")),
            ("Maya answered.", scene => scene.Hears("maya", "Your answer: Execution")),
            ("The map counts the answers without names", scene => scene.Says("4 of 4 answered") && scene.Says("as the organiser sees it: Impact") && scene.Says("An opening question for each gap")
                && !scene.Said.Single(message => message.Text.Contains("4 of 4 answered", StringComparison.Ordinal)).Text.Contains("<@U0JONAS>", StringComparison.Ordinal)),
            ("Maya said that it’s over.", scene => scene.OnlyHears("maya", "how it went")),
            ("Each of them gets one question", scene => scene.Direct("did we discuss what this decision needed") is not null),
            ("One tap says whether", scene => scene.Hears("jonas", "Saved: Yes")),
            ("A half-hour review", _ => true),
        ],
        ["huddle"] =
        [
            ("The doorbell’s price again", _ => true),
            ("Maya asks the two", _ => true),
            ("The message is in the channel.", scene => scene.Says("Which level do you want to talk at?")),
            ("Maya said that the decision needs Impact", scene => scene.OnlyHears("maya", "this decision needs Impact")),
            ("Jonas answered, and nobody", scene => scene.OnlyHears("jonas", "Your answer: Impact")),
            ("Maya began a huddle.", _ => true),
            ("One card in the huddle’s own thread", scene => scene.InTheHuddle is [var card] && card.Text.Contains("A question to open with", StringComparison.Ordinal) && !$"{card.Blocks}".Contains("button", StringComparison.Ordinal)),
            ("Jonas joined.", scene => scene.InTheHuddle is [_]),
            ("Tom can’t come to the huddle.", scene => scene.OnlyHears("tom", "Your answer: Execution")),
            ("Maya answered. All three", scene => scene.Hears("maya", "Your answer: Impact")),
            ("The same card, edited in place", scene => scene.InTheHuddle is [var card] && card.Text.Contains("3 of 3 answered", StringComparison.Ordinal)),
            ("Half an hour later.", scene => scene.InTheHuddle is [_] && scene.Direct("did we discuss what this decision needed") is null),
            ("The huddle is over.", _ => true),
            ("Jonas was there", scene => scene.TellsDirectly("jonas", "did we discuss") && scene.TellsDirectly("maya", "did we discuss") && !scene.TellsDirectly("tom", "did we discuss")),
            ("One tap says whether", scene => scene.Hears("jonas", "Saved: Yes")),
            ("Asked while people talk", scene => scene.InTheHuddle is [_]),
        ],
        ["summary"] =
        [
            ("A week goes by in a few messages.", scene => scene.Levels is [not null, ..]),
            ("It’s Monday", scene => scene.IsShortlyBeforeNineOnMonday("maya")),
            ("The team’s week", scene => scene.Direct("in <#C0PRODUCTREVIEWS> in the week from") is { } week && week.Text.Contains("review thread", StringComparison.Ordinal)
                && week.Text.Contains("argued from Impact", StringComparison.Ordinal) && $"{week.Blocks}".Contains("data_visualization", StringComparison.Ordinal)),
            ("FocusBot shows nobody a view of another person.", scene => scene.Direct("in <#C0PRODUCTREVIEWS> in the week from") is { } week && !week.Text.Contains("<@", StringComparison.Ordinal)),
        ],
        ["ask"] =
        [
            ("Tom types /level", _ => true),
            ("The form lists this channel’s threads", scene => !scene.Form("tom").Contains("import of old ride data", StringComparison.Ordinal) && scene.Form("tom").Contains("Who sees this", StringComparison.Ordinal)),
            ("Tom said Execution", scene => scene.OnlyHears("tom", "Your answer: Execution")),
            ("The question is in the thread", scene => ((string[])["level.impact", "level.execution", "level.optics", "level.mixed", "level.unsure"]).All(action => $"{scene.Said[0].Blocks}".Contains(action, StringComparison.Ordinal))),
            ("The question in the thread stays", scene => scene.Hears("jonas", "which level do you argue from here?") && !scene.Hears("tom", "which level do you argue from here?")),
            ("Jonas said Impact.", scene => scene.OnlyHears("jonas", "Your answer: Impact")),
            ("Both said it themselves", scene => scene.Says("<@U0TOM> argues from Execution") && scene.Says("<@U0JONAS> argues from Impact")),
            ("The same question is one message shortcut away", _ => true),
        ],
        ["in-the-thread"] =
        [
            ("The first story once more", _ => true),
            ("Maya invited FocusBot", _ => true),
            ("Channels start with", scene => scene.Form("maya").Contains("\"value\":\"askfirst\"", StringComparison.Ordinal) && scene.Form("maya").Contains("In the thread", StringComparison.Ordinal)),
            ("Maya chose", scene => scene.Hears("maya", "2 changes")),
            ("Maya opens the same review", scene => scene.Levels[0] is "Execution"),
            ("Jonas’s reads as Impact.", scene => scene.Levels[1] is "Impact"),
            ("Two levels so far", scene => scene is { State: "silent", Said: [] }),
            ("Jonas asks a second time.", scene => scene.State is "waiting" && scene.Said is []),
            ("FocusBot says its guess to everybody", scene => scene.Says("you two may be at different levels") && scene.Says("read to me as") && !scene.Hears("maya", "which level do you argue from") && !scene.Says("Optics:")),
            ("Jonas pressed", _ => true),
            ("“Why this?” quotes", scene => scene.OnlyHears("jonas", "Why you might be stuck") && scene.Hears("jonas", "“")),
            ("Maya suggests Impact first.", scene => scene.Said.Count == 1),
            ("From here on", scene => scene.Said.Count == 1 && scene.Says("<@U0MAYA> suggests starting with Impact")),
            ("A guess that everybody reads", scene => scene.Said.Count == 1),
        ],
    };

    public static TheoryData<string> Stories => [.. StoryShelf.Read().All.Select(story => story.Id)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Each_caption_is_so_while_it_is_shown(string id)
    {
        await using var host = await PlayedHost.StartAsync();
        var seen = new Dictionary<string, PlayedScene>();
        await host.PlayAsync(id, async current =>
        {
            await host.RestAsync();
            seen.TryAdd(current.GetProperty("caption").GetString() ?? "", await PlayedScene.OfAsync(host, current));
        });

        var captions = StoryShelf.Read().Find(id)?.Steps.Select(step => step.Caption).OfType<string>().ToList() ?? [];
        Assert.All(captions, caption =>
        {
            var (_, holds) = Assert.Single(Captions[id], held => caption.StartsWith(held.Caption, StringComparison.Ordinal));

            // Where two things are waited for, one after the other, the first caption may pass in a moment: then what it says holds under the next.
            var scene = captions.SkipWhile(other => other != caption).Take(2)
                .Select(shown => seen.FirstOrDefault(one => one.Key.StartsWith(shown, StringComparison.Ordinal)).Value).FirstOrDefault(found => found is not null);
            Assert.True(scene is not null, $"Never shown: {caption}");
            Assert.True(holds(scene), $"Not so: {caption}\n{scene}\n{string.Join('\n', scene.Said.Select(message => message.Text))}");
        });
    }

    [Fact]
    public async Task The_panel_of_the_review_gets_surer_as_its_captions_say()
    {
        await using var host = await PlayedHost.StartAsync();
        var seen = new Dictionary<string, double>();
        await host.PlayAsync("review", async current => seen.TryAdd(current.GetProperty("caption").GetString() ?? "", (await PlayedScene.OfAsync(host, current)).Sureness));

        Assert.True(At("The panel is surer still.") > At("Jonas asks a second time."));

        double At(string caption) => seen.Single(one => one.Key.StartsWith(caption, StringComparison.Ordinal)).Value;
    }

    [Fact]
    public void As_many_people_write_in_the_week_as_its_caption_says() => Assert.Equal(
        8, StoryShelf.Read().Find("summary")?.Steps.Where(step => step.Kind is StepKind.Say).Select(step => step.As).Distinct().Count());
}
