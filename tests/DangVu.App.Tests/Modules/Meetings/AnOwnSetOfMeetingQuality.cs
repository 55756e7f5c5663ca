using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Rules;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class AnOwnSetOfMeetingQuality
{
    private static async Task<string> Own() =>
        (
            await File.ReadAllTextAsync(
                Directory.GetFiles(Path.Combine(RuleFiles.DefaultRoot, "meeting-quality"), "2018*12.yaml").Single()
            )
        )
            .Replace("slug: guidance-12", "slug: cua-thi-tran", StringComparison.Ordinal)
            .Replace("effectiveFrom: 2018-07-06", "effectiveFrom: 2023-06-01", StringComparison.Ordinal)
            .Replace(
                "Giữ đúng nguyên tắc sinh hoạt đảng",
                "Giữ nguyên tắc theo quy chế thị trấn",
                StringComparison.Ordinal
            );

    [Fact]
    public async Task A_meeting_is_scored_by_the_offices_own_set_of_its_day_and_stays_explained_by_it()
    {
        await using var office = await TestOffice.New();
        await office.Do("rules.load", new LoadRule(await Own()));
        var id = await SecretariesAtWork.Held(office);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/{id}/score")).Body.ShouldContain("Giữ nguyên tắc theo quy chế thị trấn");
        await office.Do("meetings.score", new ScoreMeeting(id, "Chi ủy", "good", [new("principles-kept", 1)]));
        (await office.Work().Db.Set<QualityScore>().SingleAsync()).RuleId.ShouldBe("meeting-quality/cua-thi-tran");
        (await secretary.Get("/meetings/" + id)).Body.ShouldContain("Giữ nguyên tắc theo quy chế thị trấn");
    }

    [Fact]
    public async Task An_own_set_keeps_the_four_grades_that_the_register_counts()
    {
        await using var office = await TestOffice.New();
        var text = await Own();
        (
            await office.Refused(
                "rules.load",
                new LoadRule(text.Replace("code: fair,", "code: so-so,", StringComparison.Ordinal))
            )
        ).ShouldContain("score.set-grades");
    }
}
