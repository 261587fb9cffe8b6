using FocusBot.Cli;

return await CommandLine.RunAsync(args);
