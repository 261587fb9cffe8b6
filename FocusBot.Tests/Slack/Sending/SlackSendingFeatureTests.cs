using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack;
using FocusBot.Slack.Sending;
using FocusBot.Slack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackSendingFeatureTests
{
    [Fact]
    public async Task The_way_out_can_be_put_together()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.AddSlackSending();
        await using var services = builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.IsType<SlackSender>(services.GetRequiredService<ISendCards>());
        Assert.NotNull(services.GetRequiredService<SlackAtOnce>());
        Assert.NotNull(services.GetRequiredService<SlackApi>());
        Assert.NotEmpty(services.GetServices<IDiagnose>());
    }
}
