namespace FocusBot.Tests.Texts;

/// <summary>Every text, one file for each class of words, as a person has read it and agreed to it.</summary>
public sealed class GoldenTextTests
{
    public static TheoryData<string> Classes => [.. EveryText.All.Select(said => said.Class).Distinct()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void The_words_are_those_that_a_person_has_read(string words) => Golden.Matches(
        string.Join('\n', EveryText.All.Where(said => said.Class == words).Select(said => $"=== {said.Name}\n{said.Text}")), name: words);
}
