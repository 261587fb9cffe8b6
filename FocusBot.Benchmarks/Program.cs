using FocusBot.Benchmarks.Delivery;
using FocusBot.Benchmarks.Levels;
using FocusBot.Benchmarks.Mismatches;
using FocusBot.Benchmarks.Reading;
using FocusBot.Benchmarks.Replay;
using FocusBot.Benchmarks.Summaries;

return args switch
{
    [] or ["delivery"] => await DeliveryBenchmark.RunAsync(Console.Out),
    ["throughput"] => await DeliveryBenchmark.RunThroughputAsync(Console.Out),
    ["acks"] => await DeliveryBenchmark.AcksAsync(Console.Out),
    ["bare", var url] => await BareEndpoint.ServeAsync(url, SignedEvents.Secret),
    ["levels", .. var rest] => LevelsEvaluation.Run(rest, Console.Out),
    ["levels-speed", ..] => LevelsSpeed.Run(Console.Out),
    ["mismatch"] => MismatchEvaluation.Run(Console.Out),
    ["mismatch-speed"] => MismatchSpeed.Run(Console.Out),
    ["reading"] => ReadingEvaluation.Run(Console.Out),
    ["reading-speed"] => ReadingSpeed.Run(Console.Out),
    ["replay-speed"] => ReplaySpeed.Run(Console.Out),
    ["summary-figures"] => await SummaryFigures.RunAsync(Console.Out),
    _ => 2,
};
