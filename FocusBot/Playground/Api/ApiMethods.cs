namespace FocusBot.Playground.Api;

/// <summary>A family of methods.</summary>
internal interface IOfferMethods
{
    IEnumerable<ApiMethod> All { get; }
}

/// <summary>The methods there are, by name.</summary>
internal sealed class ApiMethods(IEnumerable<IOfferMethods> families)
{
    private readonly Dictionary<string, ApiMethod> _methods = families.SelectMany(family => family.All).ToDictionary(method => method.Name);

    public ApiMethod? Find(string name) => _methods.GetValueOrDefault(name);
}
