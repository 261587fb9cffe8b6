using System.Net;
using FocusBot.Playground;
using Microsoft.AspNetCore.Http;

namespace FocusBot.Tests.Playground;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_or_another_name_is_refused(string header, string value)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, "/playground/act/say", header, value));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, "/playground/misbehave", header, value));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, "/playground/api/auth.test", header, value));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, "/playground/response/x", header, value));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/playground/state")]
    [InlineData("/playground/stream")]
    [InlineData("/playground/socket")]
    public async Task Nothing_is_read_under_a_foreign_name(string path)
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, path));
        request.Headers.Host = "evil.example";
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "[::1]")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    public async Task This_machines_own_names_and_pages_are_welcome(string header, string value)
    {
        await using var host = await PlaygroundHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, "/playground/api/auth.test", header, value));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.20", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    public void Only_this_machine_is_answered(string remote, bool admitted)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(remote) } };
        context.Request.Host = new HostString("localhost", 5100);
        Assert.Equal(admitted, LoopbackOnly.Admits(context));
    }

    private static async Task<HttpStatusCode> PostAsync(PlaygroundHost host, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path)) { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Http.SendAsync(request);
        return response.StatusCode;
    }
}
