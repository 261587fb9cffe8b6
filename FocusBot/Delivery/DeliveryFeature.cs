using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Routing;
using FocusBot.Delivery.Upkeep;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery;

internal static class DeliveryFeature
{
    public static void AddDelivery(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptions.Validator>();

        // Workers stop in the reverse order: the inbox is emptied first, and then what it caused is sent.
        builder.Services.AddSingleton<Leadership>();
        builder.Services.AddOutbox();
        builder.Services.AddInbox();
        builder.Services.AddWords();
        builder.Services.AddTables(DeliveryTables.All);
        builder.Services.AddInstallations();
        builder.Services.AddSingleton<ISweep, DeliverySweep>();
        builder.Services.AddSingleton<ISweep, ErasureSweep>();
        builder.Services.TryAddSingleton<SweepBell>();
        builder.Services.TryAddSingleton<PiecewiseDeletion>();
        builder.Services.AddSingleton<IDiagnose, StoreDiagnosis>();
        builder.Services.AddHostedService<Housekeeper>();
        builder.Services.AddHostedService<Sweeper>();
        builder.Services.AddReadiness();
    }

    private static void AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<ICheckReadiness, StoreReadiness>();
        services.AddSingleton<ICheckReadiness, LoopReadiness>();
        services.AddSingleton<Erasing>();
        services.AddSingleton<ICheckReadiness, ErasingReadiness>();
        services.AddSingleton<Readiness>();
    }

    private static void AddInbox(this IServiceCollection services)
    {
        services.AddSingleton<InboxBell>();
        services.AddSingleton<ArrivalSurge>();
        services.AddSingleton(provider => new InboxQueue(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<InboxBell>(),
            provider.GetRequiredService<ArrivalSurge>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<InboxMetrics>();
        services.AddSingleton<Handlers>();
        services.AddSingleton<Preparations>();
        services.AddSingleton<HandlerTransaction>();
        services.AddSingleton<ReadArrivals>();
        services.AddSingleton<ArrivalHandling>();
        services.AddHostedService<InboxWorker>();
        services.AddHostedService<InboxListener>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<Pacing>();
        services.AddSingleton<OutboxMetrics>();
        services.AddSingleton<OutboxSettlement>();
        services.AddSingleton<OutboxDoubt>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<OutboxDispatch>();
        services.AddHostedService<OutboxWorker>();
        services.AddHandler<ConversationEvent.OwnPostSeen, OwnPostHandler>(Phase.Remember);
    }
}
