using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.Hosting;
using FocusBot.Storage;
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

    /// <summary>A whole deletion, at once.</summary>
    public static async Task DeleteAllAsync(this KeptTables tables, DbSession session, InstallationId installation, UserId person)
    {
        await tables.DeleteButTracesAsync(session, installation, person);
        await tables.DeleteTracesAsync(session, installation, person);
    }
}
