namespace FocusBot.Conversations;

/// <summary>A form that opens over the conversation for one person.</summary>
/// <param name="Name">What a submission is recognised by.</param>
/// <param name="Title">1 to 24 characters.</param>
/// <param name="Submit">1 to 24 characters; absent when there is nothing to send.</param>
/// <param name="State">Comes back with the submission, up to 3,000 characters. No secrets.</param>
internal sealed record Form(string Name, string Title, string? Submit, string State, IReadOnlyList<FormPart> Parts)
{
    public string Close { get; init; } = "Close";
}

/// <summary>A part of a <see cref="Form"/>. A closed set.</summary>
internal abstract record FormPart
{
    private FormPart() { }

    /// <summary>What a card says, to be read in a form: its paragraphs and its small print.</summary>
    public static IEnumerable<FormPart> Reading(Card card) => card.Parts.Select(part => part switch
    {
        CardPart.Paragraph paragraph => new Say(paragraph.Text),
        CardPart.Note note => new Note(note.Text),
        _ => (FormPart?)null,
    }).OfType<FormPart>();

    public sealed record Say(CardText Text) : FormPart;

    /// <summary>Small print: who sees what.</summary>
    public sealed record Note(CardText Text) : FormPart;

    /// <summary>One of up to ten options.</summary>
    public sealed record ChooseOne(string Field, string Label, IReadOnlyList<FormOption> Options) : FormPart
    {
        /// <summary>The value that is chosen when the form opens.</summary>
        public string? Initial { get; init; }

        public string? Hint { get; init; }

        public bool IsOptional { get; init; }
    }

    /// <summary>Any of up to ten options.</summary>
    public sealed record Tick(string Field, string Label, IReadOnlyList<FormOption> Options) : FormPart
    {
        /// <summary>The values that are ticked when the form opens.</summary>
        public IReadOnlyList<string> Initial { get; init; } = [];

        public bool IsOptional { get; init; }
    }

    /// <summary>One line of text, or several.</summary>
    public sealed record Write(string Field, string Label) : FormPart
    {
        public bool HasLines { get; init; }

        public string? Initial { get; init; }

        /// <summary>Up to 150 characters, shown while the field is empty.</summary>
        public string? Placeholder { get; init; }

        public string? Hint { get; init; }

        public bool IsOptional { get; init; }

        /// <summary>1 to 3,000.</summary>
        public int LongestText { get; init; } = 500;
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public sealed record WriteNumber(string Field, string Label, int Least, int Most) : FormPart
    {
        public int? Initial { get; init; }

        public string? Hint { get; init; }
    }

    /// <summary>One of up to a hundred options, in a menu.</summary>
    public sealed record Pick(string Field, string Label, IReadOnlyList<MenuOption> Options) : FormPart
    {
        /// <summary>The value that is chosen when the form opens.</summary>
        public string? Initial { get; init; }

        public string? Hint { get; init; }
    }

    /// <summary>Any people of the workspace, or nobody.</summary>
    public sealed record PickPeople(string Field, string Label) : FormPart
    {
        public IReadOnlyList<UserId> Initial { get; init; } = [];

        public string? Hint { get; init; }

        /// <summary>1 or more.</summary>
        public int Most { get; init; } = 20;
    }

    /// <summary>Any user groups of the workspace, or none; they come back as <see cref="GroupChoice"/>s.</summary>
    public sealed record PickGroups(string Field, string Label) : FormPart
    {
        public string? Hint { get; init; }

        /// <summary>1 or more.</summary>
        public int Most { get; init; } = 5;
    }

    /// <summary>A time of the day; it comes back as <c>18:30</c>.</summary>
    public sealed record PickTime(string Field, string Label) : FormPart
    {
        public TimeOnly? Initial { get; init; }

        public string? Hint { get; init; }
    }

    /// <summary>A day; it comes back as <c>2026-03-31</c>.</summary>
    public sealed record PickDate(string Field, string Label) : FormPart
    {
        public DateOnly? Initial { get; init; }

        public string? Hint { get; init; }
    }

    /// <summary>A day with its time, by the clock of whoever picks it; it comes back as seconds since 1970: <see cref="FormValues.Moment"/>.</summary>
    public sealed record PickMoment(string Field, string Label) : FormPart
    {
        public DateTimeOffset? Initial { get; init; }

        public string? Hint { get; init; }

        public bool IsOptional { get; init; }
    }
}

/// <summary>An option of a menu.</summary>
/// <param name="Value">1 to 150 characters.</param>
/// <param name="Label">1 to 75 characters, plain.</param>
internal sealed record MenuOption(string Value, string Label);

/// <summary>An option of a field.</summary>
/// <param name="Value">1 to 150 characters.</param>
/// <param name="Label">1 to 75 characters as printed.</param>
/// <param name="Description">Up to 75 characters as printed.</param>
internal sealed record FormOption(string Value, CardText Label, CardText? Description = null);
