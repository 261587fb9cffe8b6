using FocusBot.Delivery;
using FocusBot.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddStorage();
builder.AddDelivery();
builder.Build().Run();
