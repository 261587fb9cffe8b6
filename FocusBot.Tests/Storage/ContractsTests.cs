namespace FocusBot.Tests.Storage;

public sealed class ContractsTests
{
    [Fact]
    public void Every_contract_holds_on_every_database() => Assert.All(
        typeof(StoreContract).Assembly.GetTypes().Where(type => type.BaseType == typeof(StoreContract)),
        contract => Assert.Equal(
            Enum.GetNames<DatabaseKind>().Select(kind => $"On{kind}"), contract.GetNestedTypes().Where(type => type.BaseType == contract).Select(type => type.Name)));

    /// <summary>A plain fact would fail, not be skipped, on a machine without PostgreSQL.</summary>
    [Fact]
    public void Every_fact_of_a_contract_can_be_skipped() => Assert.Empty(
        from contract in typeof(StoreContract).Assembly.GetTypes().Where(type => type.BaseType == typeof(StoreContract))
        from method in contract.GetMethods()
        where method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Any(fact => fact is not (ContractFactAttribute or ContractTheoryAttribute))
        select $"{contract.Name}.{method.Name}");
}
