using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Praise;

/// <summary>Whether a message praises something, and what: results, a launch, or an update. It would rather miss praise than see it where there is none.</summary>
/// <remarks>
/// A sentence praises when it congratulates or thanks and names what for. A question, a doubt, a joke at somebody's cost and thanks for something else do not.
/// Bare thanks for an update or for numbers is how people answer, and no praise.
/// </remarks>
internal static class PraiseRule
{
    /// <summary>So many words after the praise its object is looked for, and so many before it.</summary>
    private const int Ahead = 9, Back = 14;

    public static Praised? Of(string text) =>
        text.AsSpan().ContainsAny(PraiseWords.Any) ? Sentence.Of(text).Select(OfPlain).FirstOrDefault(praised => praised is not null) : null;

    private static Praised? OfPlain(Sentence sentence) => Of(sentence) is { } praised && IsPlain(sentence) ? praised : null;

    private static bool IsPlain(Sentence sentence) =>
        sentence.End is not '?' && !PraiseWords.Doubt.IsIn(sentence.Words) && !PraiseWords.NoPraise.IsIn(sentence.Words)
        && !sentence.Words.Any(word => word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal));

    private static Praised? Of(Sentence sentence)
    {
        var words = sentence.Words;
        for (var place = 0; place < words.Count; place++)
        {
            if (PraiseWords.Congratulation.At(words, place) is > 0 and var cheer)
            {
                return Object(words, place, place + cheer);
            }

            if (PraiseWords.Adjective.At(words, place) is > 0 and var adjective && place + adjective < words.Count && PraiseWords.Work.At(words, place + adjective) is > 0 and var work)
            {
                return IsQuoted(words, place) ? null : Object(words, place, place + adjective + work);
            }

            if (PraiseWords.Thanks.At(words, place) is > 0 and var thanks)
            {
                return AfterThanks(words, place + thanks);
            }

            // “Great launch.” with a sentence behind it is how sarcasm begins.
            if ((sentence.IsLast || sentence.End is '!') && Exclaimed(words, place) is { } exclaimed)
            {
                return exclaimed;
            }
        }

        return null;
    }

    /// <summary>What the praise names, or else what comes before it: <em>the importer is live, great work</em>.</summary>
    private static Praised? Object(IReadOnlyList<string> words, int start, int end) => PraisedAfter(words, end, Ahead, out var namesSomething) ?? (namesSomething ? null : PraisedBefore(words, start));

    private static Praised? AfterThanks(IReadOnlyList<string> words, int place)
    {
        var reach = Math.Min(words.Count, place + 5);
        for (var at = place; at < reach; at++)
        {
            if (words[at] is ",")
            {
                return null;
            }

            if (words[at] is "for" && at + 1 < words.Count)
            {
                return PraiseWords.LaunchDone.At(words, at + 1) > 0 || words.Skip(at + 1).Take(4).Any(IsWarm) ? PraisedAfter(words, at + 1, Ahead - 2, out _) : null;
            }
        }

        return null;
    }

    /// <summary>An adjective and what it is said of, at the head of a sentence: <em>what a great launch</em>; or <em>loved the demo</em>.</summary>
    private static Praised? Exclaimed(IReadOnlyList<string> words, int place)
    {
        var (length, ahead) = PraiseWords.Love.At(words, place) is > 0 and var love ? (love, 4) : (PraiseWords.Adjective.At(words, place), 3);
        return length > 0 && place + length < words.Count && IsHead(words, place) && words[place + length] is not "," && !IsQuoted(words, place)
            ? PraisedAfter(words, place + length, ahead, out _, isNoun: true)
            : null;
    }

    /// <summary>Whether nothing but calls and cheers stands before it.</summary>
    private static bool IsHead(IReadOnlyList<string> words, int place)
    {
        for (var at = 0; at < place;)
        {
            var lead = PraiseWords.Lead.At(words, at);
            if (lead == 0 && words[at] is not ("i" or "we" or "," or "tada" or TokenClass.Mention or TokenClass.Link))
            {
                return false;
            }

            at += Math.Max(lead, 1);
        }

        return true;
    }

    private static Praised? PraisedAfter(IReadOnlyList<string> words, int from, int ahead, out bool namesSomething, bool isNoun = false)
    {
        namesSomething = false;
        for (var place = from; place < Math.Min(words.Count, from + ahead); place++)
        {
            if (words[place] is "," && namesSomething)
            {
                return null;
            }

            namesSomething |= PraiseWords.About.At(words, place) > 0;
            if (At(words, place, isNoun) is { } praised)
            {
                namesSomething = true;
                return praised;
            }

            if (PraiseWords.Other.At(words, place) > 0)
            {
                namesSomething = true;
                return null;
            }
        }

        return null;
    }

    private static Praised? PraisedBefore(IReadOnlyList<string> words, int start)
    {
        for (var place = start - 1; place >= Math.Max(0, start - Back); place--)
        {
            if (At(words, place, isNoun: false) is { } praised)
            {
                return praised;
            }
        }

        return null;
    }

    /// <summary>What is named at this place. Of nouns in a row the last one counts: <em>launch update</em> is an update, <em>launch plan</em> and <em>growth team</em> are neither.</summary>
    private static Praised? At(IReadOnlyList<string> words, int place, bool isNoun)
    {
        if (!isNoun && PraiseWords.LaunchDone.At(words, place) > 0)
        {
            return Praised.Launch;
        }

        Praised? praised = null;
        while (place < words.Count && Noun(words, place) is var (noun, length))
        {
            (praised, place) = (noun, place + length);
        }

        return place < words.Count && (PraiseWords.Other.At(words, place) > 0 || PraiseWords.People.At(words, place) > 0) ? null : praised;
    }

    private static (Praised Noun, int Length)? Noun(IReadOnlyList<string> words, int place) =>
        PraiseWords.Update.At(words, place) is > 0 and var update ? (Praised.Update, update)
        : PraiseWords.Results.At(words, place) is > 0 and var results ? (Praised.Results, results)
        : PraiseWords.Launch.At(words, place) is > 0 and var launch ? (Praised.Launch, launch)
        : null;

    /// <summary>What tells thanks for something done from the thanks with which one answers: <em>thanks for the numbers</em>.</summary>
    private static bool IsWarm(string word) => PraiseWords.Adjective.At([word], 0) > 0 || PraiseWords.Warmth.At([word], 0) > 0;

    private static bool IsQuoted(IReadOnlyList<string> words, int place) => place > 0 && words[place - 1] is "\"" or "“" or "‘" or "'";
}
