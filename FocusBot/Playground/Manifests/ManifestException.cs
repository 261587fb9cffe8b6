namespace FocusBot.Playground.Manifests;

/// <summary>The manifest can't be used; the message says where and why.</summary>
internal sealed class ManifestException(string sentence) : Exception(sentence);
