namespace FocusBot.Slack.Manifest;

/// <summary>What an app can have beside what each has.</summary>
/// <param name="Install">Where people's browsers reach FocusBot to install it, without a path; absent: the app's own workspace installs it on the app's page.</param>
/// <param name="TokensEnd">Tokens end after twelve hours and are renewed. Slack never takes that back.</param>
/// <param name="ForOrganisations">An Enterprise organisation can install it once for many workspaces.</param>
internal readonly record struct ManifestWishes(Uri? Install, bool TokensEnd, bool ForOrganisations);
