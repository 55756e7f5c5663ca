using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Cli;

public sealed class Checking
{
    [Fact]
    public async Task An_untouched_office_is_clean_and_a_lawful_erasure_leaves_it_so()
    {
        await using var office = await TestOffice.New();
        await Dangvu.Sql(office.Store, "UPDATE audit_payloads SET json = NULL WHERE seq = 4");
        var said = await Dangvu.On(office.Store, "check", "--json");
        said.Code.ShouldBe(0, said.Error + said.Out);
        said.Json.GetProperty("clean").GetBoolean().ShouldBeTrue();
        var checkedOffice = said.Json.GetProperty("offices")[0];
        checkedOffice.GetProperty("auditEntries").GetInt64().ShouldBeGreaterThan(20);

        // The head, once countersigned, is found again later; another one is not.
        var head = checkedOffice.GetProperty("head").GetString()!;
        await office.Work().Note("view", "members");
        (await Dangvu.On(office.Store, "check", "--head", head)).Code.ShouldBe(0);
        var other = await Dangvu.On(office.Store, "check", "--json", "--head", head[..^2] + "00");
        other.Code.ShouldBe(1);
        Codes(other).ShouldBe(["chain-countersigned"]);
    }

    [Fact]
    public async Task A_row_changed_or_deleted_and_a_link_changed_or_deleted_are_each_named()
    {
        await using var office = await TestOffice.New();
        var store = office.Store;
        var member = office.People.Ap5BMembers[3];
        var id = store.IsSqlite ? member.ToString().ToUpperInvariant() : member.ToString();
        await Dangvu.Sql(store, $"UPDATE mem_members SET full_name = 'Ai khac' WHERE id = '{id}'");
        await Dangvu.Sql(store, "DELETE FROM org_offices_held WHERE title = 'cell-committee-member'");
        await Dangvu.Sql(store, "UPDATE audit_entries SET actor = 'ai khac' WHERE seq = 3");
        await Dangvu.Sql(store, "DELETE FROM audit_entries WHERE seq = 6");
        await Dangvu.Sql(store, "UPDATE audit_payloads SET json = '[]' WHERE seq = 9");
        var said = await Dangvu.On(store, "check", "--json");
        said.Code.ShouldBe(1);
        var found = said
            .Json.GetProperty("findings")
            .EnumerateArray()
            .Select(f =>
                (
                    f.GetProperty("code").GetString(),
                    f.GetProperty("table").GetString(),
                    f.GetProperty("seq").ToString(),
                    f.GetProperty("id").ToString()
                )
            )
            .ToList();
        found.ShouldContain(("row-changed", "mem_members", "", member.ToString()));
        found.ShouldContain(f => f.Item1 == "rows-missing" && f.Item2 == "org_offices_held");
        found.ShouldContain(("chain-link", "audit_entries", "3", ""));
        found.ShouldContain(("chain-gap", "audit_entries", "6", ""));
        found.ShouldContain(("payload-lonely", "audit_payloads", "6", ""));
        found.ShouldContain(("payload-changed", "audit_payloads", "9", ""));
        said.Error.ShouldContain(member.ToString());
    }

    [Fact]
    public async Task A_chain_whose_end_was_cut_off_is_found_by_its_head()
    {
        await using var office = await TestOffice.New();
        await office.Work().Note("view", "members");
        await Dangvu.Sql(office.Store, "DELETE FROM audit_payloads WHERE seq = (SELECT MAX(seq) FROM audit_entries)");
        await Dangvu.Sql(office.Store, "DELETE FROM audit_entries WHERE seq = (SELECT MAX(seq) FROM audit_entries)");
        Codes(await Dangvu.On(office.Store, "check", "--json")).ShouldBe(["chain-head"]);
    }

    [Fact]
    public async Task Foreign_or_lost_keys_are_told_once_and_no_new_key_is_made()
    {
        await using var office = await TestOffice.New();
        var key = Path.Combine(office.Store.Folder, "keys", "office.key");
        await File.WriteAllTextAsync(key, Convert.ToBase64String(new byte[32]));
        Codes(await Dangvu.On(office.Store, "check", "--json")).ShouldBe(["keys-other"]);
        File.Delete(key);
        Codes(await Dangvu.On(office.Store, "check", "--json")).ShouldBe(["keys-missing"]);
        File.Exists(key).ShouldBeFalse();
    }

    private static IEnumerable<string?> Codes(Said said) =>
        said.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString());
}
