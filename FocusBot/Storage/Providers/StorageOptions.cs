using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Storage.Providers;

/// <summary>Where FocusBot keeps what it must not forget.</summary>
internal sealed partial class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>sqlite</c>: one file, from which one process serves. <c>postgres</c>: a database on a server, from which several may.</summary>
    [Required]
    public string Provider { get; set; } = "sqlite";

    /// <summary>For SQLite at least <c>Data Source=FILE</c>; the file is made when it is not there.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=focusbot.db";

    /// <summary>The folder with the keys that seal the tokens of workspaces and, in PostgreSQL, what people wrote, as long as it waits there. For SQLite without it: a folder beside the file.</summary>
    public string? Keys { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<StorageOptions>;
}
