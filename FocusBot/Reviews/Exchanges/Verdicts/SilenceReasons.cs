namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>The words for each reason, for whoever asks why nothing was said.</summary>
internal static class SilenceReasons
{
    public static string Sentence(this SilenceReason reason) => reason switch
    {
        SilenceReason.TooLittle => "There’s too little to go by: one of the two has written fewer than two messages.",
        SilenceReason.NoExchange => "The two don’t answer each other.",
        SilenceReason.NoLevel => "The messages of one of the two don’t show a level.",
        SilenceReason.SameLevel => "Both argue from the same level.",
        SilenceReason.NotTwice => "One of the two hasn’t argued from their level twice towards the other.",
        SilenceReason.MovedOver => "One of the two already answers at the other’s level.",
        SilenceReason.Named => "The difference has been named in the thread.",
        SilenceReason.Settled => "The two have settled it.",
        SilenceReason.Working => "The levels differ, and more speaks for an exchange that works than for one that is stuck.",
        SilenceReason.NotStuck => "The levels differ, and nothing shows that the exchange is stuck.",
        SilenceReason.LinearAlone => "Only the linear reader has read it, and that isn’t sure enough to ask anybody.",
        SilenceReason.ModelDisagrees => "The language model that your team uses sees it differently.",
        SilenceReason.ModelSilent => "The language model that your team uses gave no answer.",
        SilenceReason.ModelNotAsked => "The language model that your team uses wasn’t asked again today.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This isn’t a reason."),
    };
}
