using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.People;

/// <summary>All that all features keep of a person.</summary>
internal sealed class PersonalData(IEnumerable<IHoldPersonalData> holders)
{
    public async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = new List<PersonalRow>();
        foreach (var holder in holders)
        {
            rows.AddRange(await holder.ShowAsync(session, installation, person));
        }

        return rows;
    }

    public async Task DeleteAsync(DbSession session, InstallationId installation, UserId person)
    {
        foreach (var holder in holders)
        {
            await holder.DeleteAsync(session, installation, person);
        }
    }
}
