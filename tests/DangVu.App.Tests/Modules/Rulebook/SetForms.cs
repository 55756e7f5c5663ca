using System.Net;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Modules.Rulebook.Sets.Pages;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace DangVu.App.Tests.Modules.Rulebook;

public sealed class SetForms
{
    [Fact]
    public void Opening_and_saving_any_part_of_any_shipped_set_changes_nothing()
    {
        var parts = 0;
        foreach (var file in Directory.GetFiles(RuleFiles.DefaultRoot, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (!RuleFiles.IsRule(file) || !text.Contains("\nkind: criteria", StringComparison.Ordinal))
                continue;
            foreach (var part in SetOutline.Of(SetDesk.Tree(text, "").Node!))
            {
                var form = new FormReader(Shown(PartFields.Of(new Texts(), part.Kind, part.Node)));
                var read = new PartReader(form, part.Node).Read(part.Kind);
                var at = $"{Path.GetFileName(file)} {part.Code}";
                form.Errors.Select(e => e.Code).ShouldBeEmpty(at);
                CanonicalText.Of(read).ShouldBe(CanonicalText.Of(part.Node), at);
                parts++;
            }
        }
        parts.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task What_is_not_complete_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var office = await TestOffice.New();
        var id = await OwnSets.Draft(office);
        var clerk = await office.SignIn("vanphong");
        async Task Refused(string kind, string says, params (string, string)[] fields)
        {
            var path = $"/rules/sets/{id}/part?at=body/items/-&kind={kind}";
            var answer = await clerk.Post(path, [("title", "Lời đã gõ"), .. fields]);
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, kind);
            WebUtility.HtmlDecode(answer.Body).ShouldContain(says, Case.Sensitive, kind);
            answer.Body.ShouldContain("Lời đã gõ", Case.Sensitive, kind);
        }
        await Refused("judged", "Mã «mã lạ» chưa đúng", ("code", "mã lạ"), ("max", "5"));
        await Refused("when", "Điều kiện ở dòng 1 chưa đủ", ("code", "a"), ("when.1.fact", "body.members"));
        await Refused("measured", "ít nhất một bậc điểm", ("code", "a"), ("max", "5"), ("source", "number"));
        await Refused("choice", "ít nhất hai mức", ("code", "a"), ("max", "5"), ("choices.1.code", "x"));
        await Refused("stated", "cần cả mã và tên", ("code", "a"), ("papers.1.code", "x"));
        (await office.Work().Db.Set<OwnRule>().SingleAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Every_sort_of_criterion_is_written_moved_and_taken_out_by_its_form()
    {
        await using var office = await TestOffice.New();
        var id = await OwnSets.Draft(office);
        var clerk = await office.SignIn("vanphong");
        var set = "/rules/sets/" + id;
        async Task Add(string list, string kind, params (string, string)[] fields) =>
            (
                await clerk.Post(
                    $"{set}/part?at=body/{list}/-&kind={kind}",
                    [("title", "Lời"), ("verified", "on"), .. fields]
                )
            ).Status.ShouldBe(HttpStatusCode.SeeOther, kind);
        await Add(
            "items",
            "choice",
            [
                ("code", "muc"),
                ("max", "5"),
                ("choices.1.code", "a"),
                ("choices.1.title", "Tốt"),
                ("choices.1.points", "5"),
                ("choices.2.code", "b"),
                ("choices.2.title", "Khá"),
                ("choices.2.points", "2,5"),
            ]
        );
        await Add("items", "bonus", ("code", "cong"), ("source", "number"), ("each", "0,5"), ("cap", "2"));
        await Add(
            "items",
            "measured",
            [
                ("code", "ty-le"),
                ("max", "10"),
                ("source", "ratio"),
                ("fact", "body.official-members"),
                ("other", "body.members"),
                ("bands.1.points", "10"),
            ]
        );
        await Add(
            "preconditions",
            "precondition",
            [
                ("code", "quy-che"),
                ("when.1.fact", "body.working-rules"),
                ("when.1.is", "=="),
                ("when.1.to", "có"),
                ("join", "all"),
            ]
        );
        var (status, page, _) = await clerk.Get(set);
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain(set + "/publish");
        page.ShouldContain("Cấp ủy có quy chế làm việc bằng có");
        var moved = await clerk.PostFrom(
            set + "/part?at=body/items/2",
            set + "/move",
            ("at", "body/items/2"),
            ("by", "-1"),
            ("was", "cong")
        );
        moved.Status.ShouldBe(HttpStatusCode.SeeOther, moved.Body);
        (await clerk.Post(set + "/remove?at=body/items/2")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await office.Do("rules.publish", new PublishSet(id));
        var row = await office.Work().Db.Set<OwnRule>().SingleAsync();
        var body = OwnRuleReader.Read(row)!.As<DangVu.Kernel.Rules.CriteriaBody>();
        body.Leaves().Select(l => l.Code).ShouldBe(["dan-tin", "cong", "ty-le"]);
        body.Preconditions.Single().Code.ShouldBe("quy-che");
    }

    /// <summary>The form as the browser would send it untouched.</summary>
    private static FormCollection Shown(IReadOnlyList<Field> fields)
    {
        var values = new Dictionary<string, StringValues>();
        foreach (var field in fields)
        {
            if (field.Value is { } value)
                values[field.Name] = value;
            foreach (var row in field.Rows)
            foreach (var (input, cell) in row.Values)
                values[$"{field.Name}.{row.Key}.{input}"] = cell ?? "";
        }
        return new FormCollection(values);
    }
}
