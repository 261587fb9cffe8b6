namespace FocusBot.Hosting.Figures;

/// <summary>Where the figures are read.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>A port for <c>/metrics</c> and <c>/health</c> alone: 1 to 65,535. Absent: they are where Slack's requests come in, and the figures only for this machine.</summary>
    public int? Port { get; set; }

    /// <summary>The address of this machine at which that port is: an IP address, or <c>*</c> for all of them.</summary>
    public string Address { get; set; } = "127.0.0.1";
}
