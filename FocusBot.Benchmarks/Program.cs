using FocusBot.Benchmarks.Levels;

return args switch
{
    ["levels", .. var rest] => LevelsEvaluation.Run(rest, Console.Out),
    ["levels-speed", ..] => LevelsSpeed.Run(Console.Out),
    _ => 2,
};
