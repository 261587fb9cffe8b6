using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Requests;

/// <summary>What a person wants done with a thread, whichever door they came through. A closed set.</summary>
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(DeclareLevel), "declare")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Show), "show")]
[JsonDerivedType(typeof(Check), "check")]
[JsonDerivedType(typeof(Need), "need")]
[JsonDerivedType(typeof(Differ), "differ")]
internal abstract record ThreadRequest(ThreadKey Thread, AnswerTo Path)
{
    /// <summary>Whether only somebody who has written in the thread can ask for it.</summary>
    [JsonIgnore]
    public bool IsForParticipants => this is DeclareLevel or Withdraw or Show or Differ;

    /// <summary>Ask everybody in the thread.</summary>
    public sealed record Ask(ThreadKey Thread, AnswerTo Path) : ThreadRequest(Thread, Path);

    /// <summary>Say which level one argues from.</summary>
    public sealed record DeclareLevel(ThreadKey Thread, AnswerTo Path, DeclaredLevel Level, DateTimeOffset At) : ThreadRequest(Thread, Path)
    {
        public bool AsksOthersToo { get; init; }

        /// <summary>Let the others see it on the map.</summary>
        public bool Shows { get; init; }

        public bool CorrectsNudge { get; init; }
    }

    public sealed record Withdraw(ThreadKey Thread, AnswerTo Path, DateTimeOffset At) : ThreadRequest(Thread, Path);

    /// <summary>Let the others see one's level on the map, or no longer.</summary>
    public sealed record Show(ThreadKey Thread, AnswerTo Path, bool IsShown) : ThreadRequest(Thread, Path);

    /// <summary>See who has declared what.</summary>
    public sealed record Check(ThreadKey Thread, AnswerTo Path) : ThreadRequest(Thread, Path);

    /// <summary>Say in the thread what its review needs first. For its people, and for the channel's facilitators.</summary>
    /// <param name="Level">Absent: they want to choose.</param>
    public sealed record Need(ThreadKey Thread, AnswerTo Path, Level? Level, DateTimeOffset At) : ThreadRequest(Thread, Path);

    /// <summary>See differently what the review needs, which is counted without a name.</summary>
    /// <param name="From">What the thread said when they pressed.</param>
    public sealed record Differ(ThreadKey Thread, AnswerTo Path, Level? From) : ThreadRequest(Thread, Path)
    {
        public bool IsTakenBack { get; init; }
    }
}

/// <summary>A request as it comes through a door, before anybody has checked whether it can be met.</summary>
internal sealed record ThreadRequested(ThreadRequest Request);

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(ThreadRequest))]
internal sealed partial class ReviewJson : JsonSerializerContext;
