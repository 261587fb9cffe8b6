namespace FocusBot.Hosting.Settings;

/// <summary>The settings contradict each other. The message is one sentence that names them.</summary>
internal sealed class SettingsException(string sentence) : Exception(sentence);
