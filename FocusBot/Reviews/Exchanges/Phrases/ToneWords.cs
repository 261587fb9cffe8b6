namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>The words of each tone, in the notation of the plain text: lower case, one space between tokens, punctuation a token of its own.</summary>
/// <remarks>Written down by reading exchanges that were stuck beside others that were not; what each counts for is learned.</remarks>
internal static class ToneWords
{
    private const string Refusing =
        """
        can't|cannot|won't|not going|isn't going|no such|no way|no plan|no plans|no need|no point|no longer|no reason|not supported|not possible|not worth|not interested
        not in scope|not a bug|not our|aren't supported|isn't supported|out of scope|out of maintenance|doesn't exist|does not exist|duplicate|dup|closing|wontfix|waste
        nothing to|nothing more|nothing we|nothing i|have to|has to|must|there isn't|there's no|there is no|only way|unlikely|. no|, no|! no|? no|; no| no
        """;

    private const string Denying =
        """
        no|not|never|nothing|nobody|none|cannot|can't|won't|isn't|aren't|doesn't|don't|didn't|wasn't|wouldn't|shouldn't|without
        """;

    private const string Feeling =
        """
        useless|awful|nonsense|makes no sense|make no sense|seriously|tough luck|irresponsible|don't care|hopeless|ridiculous|terrible|horrible|sucks|sad
        unfortunate|unfortunately|disappointed|disappointing|disappoints|annoy|annoys|annoyed|annoying|frustrated|frustrating|frustration|pain|painful|confuse|confused
        confusing|confusion|waste|bad|worse|wrong|silly|unacceptable|insane|broken|force|forced|blame|museum|excuse
        """;

    private const string Giving =
        """
        i'll|i will|i can|i could|i would|we'll|we will|we can|we could|let me|should be fixed|is fixed|fixed in|priority|on it|my list|working on|next version|next release
        upcoming|happy to|glad|feel free|go ahead|hear you|take your point|you've changed|you've convinced|you have convinced|sounds|would be great|that would|ok with me|no big deal|no problem|no worries|all good
        don't worry|sorry|pardon|my bad|apologies|apologise|apologize|yes|yep|yeah|sure|right|true|good|great|nice|perfect|cool|thanks|thank|please
        """;

    private const string Agreeing =
        """
        agree|agreed|fair point|fair enough|makes sense|good point|good idea|good catch|good call|good question|sounds good|you're right|that's right|i see|understood|got it
        works for me|happy to|happy with|fine with|fine by|lgtm|great|perfect|exactly|absolutely|right ,|yes ,|yeah|yep
        """;

    private const string Settling =
        """
         agreed|. agreed|, agreed|! agreed|; agreed|agreed ?|we're agreed|we are agreed| decided|. decided|it's decided|that's decided|we've decided|we decided|we settled|that's settled|it's settled|settled then
         settled|. settled| deal|, deal|. deal|it's a deal|sounds good|works for me|works for both|you've convinced|you have convinced|you convinced|convinced me|done then|that's what we do|that's what we'll
        let's do that|let's do it|let's do both|let's go with|go ahead|answers it|answers my|answers the question|that answers|closing this thread|we have a plan|problem solved|that solves it|all clear now
        """;

    private const string Naming =
        """
        different level|different levels|another level|talking past|past each other|cross purposes|cross-purposes|two different questions|two different things|two different conversations|two different discussions
        two separate questions|two separate things|two separate discussions|two questions here|two things here|two conversations|different question|different questions|different conversation|different conversations|both right
        """;

    /// <summary>In the order of the parts of <see cref="Tone"/>.</summary>
    public static IReadOnlyList<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Lists { get; } = [Words(Refusing), Words(Denying), Words(Feeling), Words(Giving), Words(Agreeing), Words(Settling), Words(Naming)];

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        list.Split(['|', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
