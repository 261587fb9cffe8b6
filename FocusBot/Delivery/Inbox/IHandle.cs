namespace FocusBot.Delivery.Inbox;

/// <summary>Works on something that happened, inside the one transaction of its turn: either all of it is stored or nothing.</summary>
/// <remarks>It may run again for the same event after a failure, so what it stores carries natural keys. It calls nothing outside the process.</remarks>
internal interface IHandle<in T>
{
    Task HandleAsync(T happened, HandlerContext context, CancellationToken cancellationToken);
}
