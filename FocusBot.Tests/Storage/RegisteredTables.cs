using FocusBot.Delivery;
using FocusBot.Hosting;
using FocusBot.Storage.Providers;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FocusBot.Tests.Storage;

/// <summary>The tables as the program registers them.</summary>
internal static class RegisteredTables
{
    public static KeptTables Read()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddStorage();
        builder.AddDelivery();
        builder.AddFeatures();
        return new(builder.Services.Select(service => service.ImplementationInstance).OfType<KeptTable>());
    }
}
