using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Persistence;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Organisation;

/// <summary>The demonstration town goes through 1 July 2025 as the guide tells it: docs/guide/reorganisation-2025.md.</summary>
public sealed class TheYear2025
{
    private static readonly DateOnly Last = new(2025, 6, 30);
    private static readonly DateOnly First = new(2025, 7, 1);
    private static readonly DateOnly After = new(2025, 12, 31);

    [Fact]
    public async Task The_town_goes_up_in_a_commune_and_both_trees_are_right()
    {
        await using var place = new EmptyPlace();
        var folder = place.File("thi-tran");
        (await Dangvu.Run("demo", "--data", folder, "--as-of", "2020-09-30")).Code.ShouldBe(0);
        var file = Path.Combine(Repository.Root, "presets", "reorganisation-2025.yaml");
        var replayed = await Dangvu.Run("replay", file, "--data", folder, "--json");
        replayed.Code.ShouldBe(0, replayed.Error + replayed.Out);

        await using var services = DangVu.App.Hosting.House.Offline(new Store { Folder = folder });
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.OfficeId = await work
            .Db.Set<DangVu.App.Modules.Organisation.Domain.Office>()
            .IgnoreQueryFilters()
            .Select(o => o.OfficeId)
            .SingleAsync();
        (work.Actor, work.Clock.StandsOn) = (Actor.System("test"), After);

        var office = await work.Get<IOffices>().Current();
        (office.Name, office.CommitteeName, office.Superior).ShouldBe(
            ("Đảng bộ xã Giồng Trôm", "Đảng ủy xã Giồng Trôm", "Đảng bộ tỉnh Vĩnh Long")
        );
        var bodies = work.Get<IBodies>();
        var before = await bodies.On(Last);
        var after = await bodies.On(After);
        before[0].Body.Name.ShouldBe("Đảng bộ thị trấn Giồng Trôm");
        before.Count(b => b.Body.IsCell).ShouldBe(16);
        before.Select(b => b.Body.Name).ShouldContain("Chi bộ Khu phố 3");
        after[0].Body.Name.ShouldBe("Đảng bộ xã Giồng Trôm");
        // 16 cells: three became one, two became one, one went up in another; one came in.
        after.Count(b => b.Body.IsCell).ShouldBe(13);
        after.ShouldNotContain(b => b.Body.CellType == "quarter");
        after.Single(b => b.Body.Name == "Chi bộ Ấp 6D").Depth.ShouldBe(2);
        before.Single(b => b.Body.Name == "Chi bộ Ấp 6D").Depth.ShouldBe(1);

        var members = work.Get<IMembers>();
        var then = (await members.On(Last)).ToLookup(m => m.CellId);
        var now = (await members.On(After)).ToLookup(m => m.CellId);
        now.Sum(g => g.Count()).ShouldBe(then.Sum(g => g.Count()), "nobody is lost, nobody counts twice");
        now.Select(g => g.Key).ShouldBeSubsetOf(after.Select(b => b.Body.Id));
        int Then(string name) => then[before.Single(b => b.Body.Name == name).Body.Id].Count();
        int Now(string name) => now[after.Single(b => b.Body.Name == name).Body.Id].Count();
        Now("Chi bộ Ấp Chợ 3").ShouldBe(Then("Chi bộ Khu phố 3") + Then("Chi bộ Khu phố 4") + Then("Chi bộ Khu phố 5"));
        Now("Chi bộ Cơ quan xã Giồng Trôm")
            .ShouldBe(
                Then("Chi bộ Cơ quan Đảng – Đoàn thể")
                    + Then("Chi bộ Cơ quan Ủy ban nhân dân")
                    + Then("Chi bộ Trạm Y tế")
            );

        var kinds = work.Get<BodyKindBook>();
        var words = new Texts();
        kinds.Above(words, Last).ShouldBe("Đảng bộ cấp huyện");
        kinds.Above(words, First).ShouldBe("Đảng bộ cấp tỉnh");
        kinds.Name(words, after[0].Body, First).ShouldBe("Đảng bộ xã, phường, đặc khu");
        kinds.Name(words, after[0].Body, new DateOnly(2026, 8, 1)).ShouldStartWith("Đảng bộ cơ sở");

        // The reminders of the day: a cell of three quarters is large, one that came in is still empty.
        var warned = await work.Get<BodySizes>().On(After);
        warned.Where(w => w.Body.Name == "Chi bộ Ấp Chợ 3").Select(w => w.Entry.Code).ShouldContain("warn.groups");
        warned
            .Where(w => w.Body.Name == "Chi bộ Ấp Bình Hòa 1")
            .Select(w => w.Entry.Code)
            .ShouldBe(["warn.official-least"]);
        warned.First().Rule.Slug.ShouldBe("regulation-294");

        // A second run finds every fact done.
        var again = await Dangvu.Run("replay", file, "--data", folder, "--json");
        again
            .Json.GetProperty("facts")
            .EnumerateArray()
            .Select(f => f.GetProperty("outcome").GetString())
            .ShouldAllBe(o => o == "same");
        (await Dangvu.Run("check", "--data", folder)).Code.ShouldBe(0);
    }
}
