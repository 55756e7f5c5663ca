using System.Net;
using DangVu.App.Modules.Meetings.Papers;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Papers.Wording;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Meetings;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Papers;

public sealed class WordingPapers
{
    private const string Form = "meeting-minutes";

    private static WordPaper Worded(string line, string text) =>
        new(Form, new Dictionary<string, string> { [line] = text });

    [Fact]
    public async Task An_office_words_a_paper_looks_at_it_and_then_uses_it()
    {
        await using var office = await TestOffice.New();
        var meeting = await MeetingPapersTests.Held(office);
        var clerk = await office.SignIn("vanphong");
        var edit = await clerk.Post(
            $"/papers/{Form}/edit?body={office.Ap5B}",
            ("line.opening", "Vào {giờ} ngày {ngày}, {đơn vị} họp tại nhà văn hóa."),
            ("line.chair", ""),
            ("line.closing", "Hết biên bản.")
        );
        edit.Status.ShouldBe(HttpStatusCode.SeeOther, edit.Body);
        var preview = await clerk.Get($"/papers/{Form}/preview?body={office.Ap5B}");
        preview.Body.ShouldContain("họp tại nhà văn hóa");
        preview.Body.ShouldNotContain("Chủ trì: đồng chí");
        // A draft changes no paper.
        (await clerk.Get($"/meetings/{meeting}/papers/minutes")).Body.ShouldNotContain("họp tại nhà văn hóa");
        await office.Do("papers.use", new UseWording(Form, TestOffice.Today));
        var later = await MeetingPapersTests.Held(office, TestOffice.Today, office.Kp1);
        (await clerk.Get($"/meetings/{later}/papers/minutes")).Body.ShouldContain("họp tại nhà văn hóa");
        // The meeting of the day before keeps the wording of its day.
        (await clerk.Get($"/meetings/{meeting}/papers/minutes")).Body.ShouldNotContain("họp tại nhà văn hóa");
        await office.Do("papers.shipped", new UseShipped(Form));
        (await clerk.Get($"/meetings/{later}/papers/minutes")).Body.ShouldNotContain("họp tại nhà văn hóa");
    }

    [Fact]
    public async Task A_blank_that_cannot_be_filled_is_named()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("papers.word", Worded("opening", "Hôm nay {họ tên}"))).ShouldBe(["papers.blank-unknown"]);
        (await office.Refused("papers.word", Worded("opening", "Hôm nay {ngày"))).ShouldBe(["papers.blank-unknown"]);
        (await office.Refused("papers.word", Worded("nowhere", "x"))).ShouldBe(["papers.line-unknown"]);
        (await office.Refused("papers.word", new WordPaper("none", new Dictionary<string, string>()))).ShouldBe([
            "papers.form-unknown",
        ]);
        (await office.Refused("papers.use", new UseWording(Form, TestOffice.Today))).ShouldBe(["papers.no-draft"]);
        await office.Do("papers.word", Worded("opening", "Hôm nay {ngày}"));
        (await office.Refused("papers.use", new UseWording(Form, TestOffice.Today.AddDays(-1)))).ShouldBe([
            "field.before",
        ]);
    }

    [Fact]
    public async Task What_was_typed_stays_when_a_sentence_is_refused()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var back = await clerk.Post($"/papers/{Form}/edit", ("line.opening", "Hôm nay {họ tên} mở họp"));
        back.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        back.Body.ShouldContain("mở họp");
    }

    [Fact]
    public async Task A_second_writer_of_the_draft_is_told()
    {
        await using var office = await TestOffice.New();
        await office.Do("papers.word", Worded("opening", "Một"));
        await office.Do("papers.word", Worded("opening", "Hai"));
        (await office.Refused("papers.word", Worded("opening", "Ba") with { Version = 1 })).ShouldBe([
            "conflict.changed",
        ]);
    }

    [Fact]
    public async Task Only_the_office_words_papers_and_the_sample_is_of_what_one_may_see()
    {
        await using var office = await TestOffice.New();
        await MeetingPapersTests.Held(office);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Status($"/papers/{Form}")).ShouldBe(HttpStatusCode.OK);
        (await secretary.Status($"/papers/{Form}/edit")).ShouldBe(HttpStatusCode.Forbidden);
        (await secretary.Get($"/papers/{Form}/preview")).Body.ShouldContain("Tổng số đảng viên");
        (
            await office.Refused("papers.word", Worded("opening", "x"), office.As("cell-secretary", office.Ap5B))
        ).ShouldBe(["scope.outside"]);
        // The level above sees the forms, but no minutes.
        var above = await office.SignIn("captren");
        (await above.Get($"/papers/{Form}/preview?body={office.Ap5B}")).Body.ShouldNotContain("Tổng số đảng viên");
        (await (await office.SignIn("dangvien")).Status("/papers")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/papers")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public void Each_shipped_sentence_uses_its_own_blanks_only()
    {
        foreach (var form in new MeetingForms().Forms)
        foreach (var line in form.Lines)
        foreach (var language in new[] { "vi", "en" })
        {
            var text = TextBook.Shipped.Language(language)[line.WordingKey];
            Blanks.Unknown(text, line.Blanks).ShouldBeEmpty($"{form.Code} {line.Code} {language}");
        }
    }

    [Theory]
    [InlineData("Ngày {ngày}.", "Ngày 3/6.")]
    [InlineData("{ngày} và {ngày}", "3/6 và 3/6")]
    [InlineData("Nơi {địa điểm}", "Nơi …………")]
    [InlineData("{lạ}", "{lạ}")]
    public void A_blank_is_filled_and_one_without_value_stays_open(string text, string filled) =>
        Blanks.Fill(text, [("ngày", "3/6"), ("địa điểm", null)]).ShouldBe(filled);
}
