using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Hosting;
using FocusBot.People;
using FocusBot.Tests.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.Delivery.Routing;

/// <summary>Nothing goes out whose answer nobody owns: no button, no form, no wish for a report.</summary>
public sealed class EveryWordTests
{
    private static readonly IReadOnlyList<RoutedWord> Declared = [.. DeclaredWords.Of(typeof(Card).Assembly)];

    public static TheoryData<string> Cards => [.. EveryText.All.Where(said => said.Card is not null).Select(said => said.Name)];

    public static TheoryData<string> Forms => [.. EveryText.All.Where(said => said.Form is { Submit: not null }).Select(said => said.Name)];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_button_of_every_card_has_an_owner(string name) => Assert.Empty(
        from part in EveryText.All.Single(said => said.Name == name).Card?.Parts.OfType<CardPart.Buttons>()
        from button in part.Row
        where ProgramWords.Table.Find(RouteKind.Button, button.Action) is null
        select button.Action);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_that_can_be_sent_has_an_owner(string name) =>
        Assert.NotNull(ProgramWords.Table.Find(RouteKind.Form, EveryText.All.Single(said => said.Name == name).Form?.Name ?? ""));

    [Fact]
    public void The_programs_list_of_fields_names_every_word_that_its_types_declare() => Assert.Equal(
        DeclaredWords.Searched(typeof(Card).Assembly).OrderBy(field => field.MetadataToken),
        DeclaredWords.Listed(typeof(Card).Assembly, typeof(Card).Assembly.Location));

    [Fact]
    public void Every_word_that_is_declared_has_an_owner() => ProgramWords.Table.CheckOwners(Declared);

    [Fact]
    public void Every_button_form_shortcut_and_report_with_an_owner_is_declared() => Assert.Empty(
        ProgramWords.Table.All.Where(route => route.Kind is not RouteKind.Command).Select(route => (route.Kind, route.Word))
            .Except(Declared.Select(word => (word.Kind, word.Text))));

    [Fact]
    public void Whatever_owner_is_left_out_FocusBot_says_so_at_its_start()
    {
        foreach (var route in ProgramWords.Table.All.Where(route => route.Kind is not RouteKind.Command))
        {
            var without = new RouteTable(ProgramWords.Table.All.Except([route]));

            Assert.Contains($"“{route.Word}” has no owner", Assert.Throws<RouteException>(() => without.CheckOwners(Declared)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_second_owner_keeps_FocusBot_from_starting_and_is_named()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Create(services => services.AddCommand<MeCommand>("help", "help", "helps")));

        Assert.Equal("The command “help” has two owners, MeCommand and HelpCommand.", StartFailure.Explain(failure));
    }

    private static void Create(Action<IServiceCollection> register)
    {
        var settings = (string[])["--Slack:Transport=http", "--Slack:BotToken=xoxb-1", "--Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5"];
        using var app = (IDisposable)FocusBotApp.Create(settings, builder => register(builder.Services));
    }
}
