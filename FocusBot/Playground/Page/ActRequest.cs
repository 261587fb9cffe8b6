using System.Text.Json.Serialization;

namespace FocusBot.Playground.Page;

/// <summary>What a person does on the page; which fields are needed depends on the act.</summary>
internal sealed record ActRequest([property: JsonRequired] string As)
{
    public string Channel { get; init; } = "";

    public string Ts { get; init; } = "";

    public string? ThreadTs { get; init; }

    public string Text { get; init; } = "";

    public string ActionId { get; init; } = "";

    public string ViewId { get; init; } = "";

    public string CallbackId { get; init; } = "";

    public string User { get; init; } = "";

    /// <summary>An emoji's, without colons.</summary>
    public string Name { get; init; } = "";

    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlyList<ActField> Fields { get; init; } = [];
}

/// <summary>One filled-in element of a form.</summary>
internal sealed record ActField([property: JsonRequired] string Name, [property: JsonRequired] string Value);
