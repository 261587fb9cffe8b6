namespace FocusBot.Delivery.Installations;

/// <summary>The tokens can't be read or stored now: the database or a key is out of reach. Its message is for whoever runs FocusBot.</summary>
internal sealed class TokensUnavailableException(string sentence, Exception cause) : Exception(sentence, cause);
