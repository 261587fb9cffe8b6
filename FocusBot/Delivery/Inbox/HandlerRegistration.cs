using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusBot.Delivery.Inbox;

/// <summary>How a feature registers what it does when something happens.</summary>
internal static class HandlerRegistration
{
    /// <summary>Lets <typeparamref name="THandler"/> work on every <typeparamref name="T"/>.</summary>
    public static void AddHandler<T, THandler>(this IServiceCollection services, Phase phase)
        where T : notnull
        where THandler : class, IHandle<T>
    {
        services.TryAddSingleton<THandler>();
        services.AddSingleton(provider =>
        {
            var handler = provider.GetRequiredService<THandler>();
            return new HandlerEntry(typeof(T), phase, typeof(THandler), (happened, turn, cancellationToken) => handler.HandleAsync((T)happened, turn, cancellationToken));
        });
    }

    /// <summary>Lets <typeparamref name="TPreparation"/> work out a <typeparamref name="TPrepared"/> before a <typeparamref name="T"/> is handled.</summary>
    public static void AddPreparation<T, TPrepared, TPreparation>(this IServiceCollection services)
        where T : notnull
        where TPrepared : class
        where TPreparation : class, IPrepare<T, TPrepared>
    {
        services.TryAddSingleton<TPreparation>();
        services.AddSingleton(provider =>
        {
            var preparation = provider.GetRequiredService<TPreparation>();
            return new PreparationEntry(typeof(T), async (happening, cancellationToken) => await preparation.PrepareAsync((T)happening, cancellationToken));
        });
    }
}
