using FocusBot.Levels.Encoder;
using FocusBot.Levels.Readers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Levels;

internal static class LevelsFeature
{
    public static void AddLevels(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ReaderOptions>().BindConfiguration(ReaderOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReaderOptions>, ReaderOptions.Validator>();
        builder.Services.AddOptions<LanguageModelOptions>().BindConfiguration(LanguageModelOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LanguageModelOptions>, LanguageModelOptions.Validator>();
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<ReaderMetrics>();
        builder.Services.AddSingleton<ReaderPatience>();
        builder.Services.AddSingleton<PatientLevels>();
        builder.Services.AddOptions<EncoderOptions>().BindConfiguration(EncoderOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton(services => EncoderSource.By(services.GetRequiredService<IOptions<EncoderOptions>>().Value));
        builder.Services.TryAddSingleton<IReadLevels, EncoderReader>();
    }
}
