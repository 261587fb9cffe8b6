using FocusBot.Verbs;

return await CommandLine.RunAsync(args);
