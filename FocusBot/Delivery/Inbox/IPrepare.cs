namespace FocusBot.Delivery.Inbox;

/// <summary>Works something out before the transaction that handles what happened: what takes time there would hold up everybody's writing.</summary>
/// <remarks>
/// It stores nothing, and runs again with each try. A handler finds the result by <see cref="HandlerContext.Prepared{T}"/>, and checks once more
/// whatever had to be true for it, because much may have changed in between.
/// </remarks>
internal interface IPrepare<in T, TPrepared>
    where TPrepared : class
{
    /// <returns><see langword="null"/> when there is nothing to prepare.</returns>
    Task<TPrepared?> PrepareAsync(T happening, CancellationToken cancellationToken);
}
