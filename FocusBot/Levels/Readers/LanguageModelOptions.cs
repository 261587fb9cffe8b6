using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Levels.Readers;

/// <summary>A language model of the team's own, asked last before FocusBot asks anybody. Off until it has an endpoint and a name.</summary>
internal sealed partial class LanguageModelOptions : IValidatableObject
{
    public const string Section = "Reading:Model";

    /// <summary>Where it answers: an address that ends in <c>/v1</c> speaks like OpenAI, any other like Ollama. Empty: no language model.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name there.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the endpoint wants to see, if anything.</summary>
    public string Key { get; set; } = "";

    /// <summary>How often a channel's threads may be shown to it in a day: 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int PerDay { get; set; } = 50;

    /// <summary>How long it may take over an answer: 1 second to 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    public bool IsOn => Endpoint.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            yield return new("Reading:Model:Endpoint is no web address: give one like http://127.0.0.1:11434 or https://models.example/v1.");
        }

        if (Key.AsSpan().Trim().ContainsAnyExceptInRange('!', '~'))
        {
            yield return new("Reading:Model:Key holds a line break, a space or another sign that no key has: copy it again, in one piece.");
        }

        if (IsOn && Name.Length is 0)
        {
            yield return new("Reading:Model:Name is missing: say which model is asked at Reading:Model:Endpoint.");
        }
    }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LanguageModelOptions>;
}
