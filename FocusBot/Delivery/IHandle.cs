namespace FocusBot.Delivery;

/// <summary>Works on something that happened, inside the one transaction of its turn: either all of it is stored or nothing.</summary>
/// <remarks>It may run again for the same event after a failure, so what it stores carries natural keys. It calls nothing outside the process.</remarks>
public interface IHandle<in T>
{
    Task HandleAsync(T happened, Turn turn, CancellationToken cancellationToken);
}
