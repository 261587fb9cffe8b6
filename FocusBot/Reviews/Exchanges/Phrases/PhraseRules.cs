using System.Buffers;

namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>The phrases by which people object, remind, agree, offer, divide, name a difference and inquire.</summary>
/// <remarks>In the notation of the classifier's plain text: lower case, one space between tokens, punctuation a token of its own.</remarks>
internal static class PhraseRules
{
    private static readonly (Wording Wording, SearchValues<string> Any)[] Lists =
    [
        (Wording.Objection, Of("but", "still", "anyway", "doesn't", "does not", "won't", "i can't", "i cannot", "not what i", "not the point", "with respect", "i don't see",
            "i don't care", "instead of", "rather than", "you keep", "telling me", "i believe you", "none of", "nobody", "no one", "never", "pity", "even if", "or not",
            "regardless", "either way", "that's not", "that is not", "isn't", "is not", "nothing", "not one", "no answer", "hardly", "what use", "so what", "who cares",
            "all very well", "nice , but", "i hear", "noted , but", "already", "uneasy", "i'd rather", "i would rather")),
        (Wording.Reminder, Of("i asked", "i ask", "i am asking", "i'm asking", "asked you", "my question", "the question", "my point", "again", "i said", "as i said", "i told",
            "once more", "still not", "still don't", "still doesn't", "still no", "back to", "though ?", "need to know", "i meant", "i mean", "what i want", "what i need",
            "not an answer", "didn't answer", "did not answer", "doesn't answer", "isn't an answer", "i keep", "keep saying", "as mentioned", "like i said", "i repeat", "same question",
            "something else", "i just want", "i only want", "all i want", "which is not what", "wasn't my", "was not my")),
        (Wording.Agreement, Of("thank", "thanks", "thx", "ty", "merci", "perfect", "deal", "works for me", "would do it", "that does it", "that helps", "good", "great", "lovely", "brilliant",
            "agreed", "agree", "done", "you're right", "you are right", "fair point", "fair enough", "makes sense", "happy with", "live with that", "sounds good", "will do", "amazing",
            "fine with me", "fine by me", "exactly", "precisely", "yes please", "i'm in", "on it", "sold", "star", "love it", "nice", "cheers", "i take it back", "ok from me", "works",
            "fine", "ok", "okay", "yep", "yes", "pray", "+1", "heart", "white_check_mark", "tada", "raised_hands")),
        (Wording.Offer, Of("i can", "i could", "i'll", "i will", "we can", "we could", "let me", "let's", "then i", "then we", "i'd take", "how about", "what if", "if you", "would it help",
            "you'll have", "you get", "you'd get", "in return", "so i", "happy to", "i move", "i put", "i pull", "shall i", "should i", "want me to", "for you")),
        (Wording.Division, Of("you take", "you do", "i take", "i do the", "yours is", "mine is", "split", "one each", "half", "both", "first then", "and then", "part of it", "separately",
            "you handle", "i handle", "i own", "you own", "your part", "my part", "your side", "my side", "leave that to", "two tracks", "in parallel", "side by side", "each of us",
            "meanwhile i", "while you", "while i", "divide", "two halves", "you bring", "i bring", "you write", "i write", "from you", "from me")),
        (Wording.Difference, Of("two different", "different question", "different questions", "different things", "different level", "different levels", "talking past", "past each other",
            "two questions", "you're asking", "you are asking", "i keep answering", "kept answering", "i was answering", "wrong end", "you're talking about", "you are talking about",
            "i'm talking about", "we're talking about", "we are talking about", "two conversations", "two discussions", "two topics", "you want to know", "what you're after", "not the same question",
            "i was on", "i've been talking", "i have been talking", "you've been talking", "you have been talking", "you mean", "your real question", "i only looked", "two things here", "at cross purposes", "cross-purposes",
            "different conversation", "different conversations", "i answered", "i'm answering", "you were asking", "you meant", "misread", "misunderstood", "on another level", "one level")),
        (Wording.Inquiry, Of("what do you need", "do you need", "would you need", "what would help", "which one", "which of", "which jobs", "what matters", "matters more", "matters most", "where would you",
            "what would get you", "what has to", "what must", "who needs", "how many of", "what should", "what shall", "what can i", "what may i", "tell me", "what would", "what is it", "what does", "what's the",
            "what is the", "who should", "who would", "when do you", "by when", "what are you", "what are they", "how do they", "how would", "is there", "would that", "would it", "does that", "do they")),
        (Wording.Concession, Of("sorry", "you're right", "you are right", "fair", "my mistake", "my fault", "point taken", "good point", "honestly i", "forget the", "i see", "got it", "understood", "true", "right ,",
            "i was wrong", "didn't know", "did not know", "hadn't thought", "i stand corrected", "makes sense", "ha", "that's news", "i'll drop", "never mind", "let me rephrase")),
    ];

    private static readonly SearchValues<string> You = Of("you", "your", "you're", "you've", "you'd", "you'll", "yours");

    public static Wording Find(ReadOnlySpan<char> plain)
    {
        var found = Wording.None;
        foreach (var (wording, any) in Lists)
        {
            found |= plain.ContainsAny(any) ? wording : Wording.None;
        }

        return plain.ContainsAny(You) ? found | Wording.ToYou : found;
    }

    private static SearchValues<string> Of(params string[] phrases) =>
        SearchValues.Create([.. phrases.Select(phrase => $" {phrase} ")], StringComparison.Ordinal);
}
