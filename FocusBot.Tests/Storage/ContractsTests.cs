namespace FocusBot.Tests.Storage;

public sealed class ContractsTests
{
    [Fact]
    public void Every_contract_holds_on_every_database() => Assert.All(
        typeof(StoreContract).Assembly.GetTypes().Where(type => type.BaseType == typeof(StoreContract)),
        contract => Assert.Equal(
            Enum.GetNames<DatabaseKind>().Select(kind => $"On{kind}"), contract.GetNestedTypes().Where(type => type.BaseType == contract).Select(type => type.Name)));
}
