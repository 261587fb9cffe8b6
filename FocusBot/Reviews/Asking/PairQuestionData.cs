using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>Whom FocusBot asked privately, as data about the person.</summary>
internal sealed class PairQuestionData : IHoldPersonalData
{
    private static readonly TimeSpan KeptOpen = PairQuestion.Wait * 3;

    public IReadOnlyList<PersonalColumn> Columns { get; } = [new("pair_question", "first"), new("pair_question", "second")];

    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person) =>
    [
        .. from question in await PairQuestionStore.OfPersonAsync(session, installation, person)
           select new PersonalRow("private questions for your level", question.AskedAt, new Dictionary<string, string?>
           {
               ["channel"] = question.Thread.Channel.Value,
               ["thread_ts"] = question.Thread.Root.ToString(),
               ["state"] = question.State.ToString(),
               ["at"] = question.AskedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
           })
           {
               Says = "I asked you privately for your level",
               Channel = question.Thread.Channel,
               Message = question.Thread.Root,
               Root = question.Thread.Root,
           },
    ];

    public Task DeleteAsync(DbSession session, InstallationId installation, UserId person) => PairQuestionStore.DeleteAsync(session, installation, person);

    public Task ForgetAsync(DbSession session, DateTimeOffset before) => PairQuestionStore.ForgetAsync(session, before - KeptOpen);
}
