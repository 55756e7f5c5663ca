using System.Text.RegularExpressions;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Desk;

public sealed class TheCommitteesMonth
{
    [Fact]
    public async Task Counts_of_a_cell_are_kept_only_until_something_is_written()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        async Task<string> Row() =>
            Regex
                .Match((await clerk.Get("/month")).Body, "Ấp 5B</a>(.*?)</tr>", RegexOptions.Singleline)
                .Groups[1]
                .Value;
        await Row();
        var before = await Row();
        before.ShouldNotBeEmpty();
        (await Row()).ShouldBe(before);
        await office.Do(
            "programme.task",
            new AddTask(office.Ap5B, new TaskLine("Làm cổng rào", new DateOnly(2023, 6, 20)))
        );
        (await Row()).ShouldNotBe(before);
    }
}
