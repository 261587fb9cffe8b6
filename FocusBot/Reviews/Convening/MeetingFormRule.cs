using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>Reads the forms of a live review: what it says, or what is wrong with it, field by field.</summary>
internal static class MeetingFormRule
{
    /// <summary>What is kept of a review is kept for longer than that.</summary>
    public static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(60);

    /// <param name="asker">They are asked too, so naming them alone names nobody.</param>
    /// <returns>What is meant, once there is nothing to complain about.</returns>
    public static MeetingPlan Read(FormValues values, UserId asker, DateTimeOffset now, Dictionary<string, string> complaints)
    {
        var people = values.Many(MeetingForm.People).Select(UserId.Find).OfType<UserId>().Where(person => person != asker).Distinct().ToList();
        var topic = values.One(MeetingForm.Topic)?.ReplaceLineEndings(" ").Trim() ?? "";
        var groups = values.Many(MeetingForm.Groups).Select(GroupChoice.Find).OfType<GroupChoice>().DistinctBy(group => group.Id).ToList();
        if ((people.Count == 0 && groups.Count == 0) || people.Count > Meeting.MostPeople)
        {
            complaints[MeetingForm.People] = people.Count == 0 ? "Choose who takes part, beside you." : ConveningMessage.TooMany(people.Count);
        }

        if (topic is "" or { Length: > MeetingPlan.LongestTopic })
        {
            complaints[MeetingForm.Topic] = topic is "" ? "Say in a few words what it’s about." : ConveningMessage.TooLong(topic);
        }

        return new(people, topic)
        {
            Groups = groups,
            Time = ReadTime(values, now, complaints),
            Needed = LevelVocabulary.Levels.Where(level => level.ToString() == values.One(MeetingForm.Needed)).Select(level => (Level?)level).FirstOrDefault(),
            Reminds = values.Has(MeetingForm.Remind, MeetingForm.RemindThem),
        };
    }

    /// <returns><see langword="null"/> when no time was picked, or a wrong one.</returns>
    public static MeetingTime? ReadTime(FormValues values, DateTimeOffset now, Dictionary<string, string> complaints)
    {
        if (!int.TryParse(values.One(MeetingForm.Minutes), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > MeetingForm.MostMinutes)
        {
            complaints[MeetingForm.Minutes] = $"Say how many minutes it takes: 1 to {MeetingForm.MostMinutes}.";
            return null;
        }

        if (values.Moment(MeetingForm.Start) is not { } start)
        {
            return null;
        }

        if (start <= now || start - now > FarthestAhead)
        {
            complaints[MeetingForm.Start] = start <= now ? "That time has passed. Choose one that’s still to come." : "That’s more than 60 days ahead. Ask again closer to it.";
            return null;
        }

        return new(start, minutes);
    }
}
