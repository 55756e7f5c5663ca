using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.MonthPlans;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>Kế hoạch tháng of a body as it was confirmed, and the report on what came of it.</summary>
internal static class PlanPaper
{
    public static async Task<Paper> Of(
        Ctx c,
        BodyRef body,
        MonthPlan plan,
        string paper,
        IssuedAs? issued,
        PaperWording? wording = null
    )
    {
        var day = issued?.On ?? c.Today;
        var w = wording ?? await c.Work.Get<IPaperWordings>().Of(ProgrammeForms.Code(paper), day);
        var office = await c.Work.Get<IOffices>().On(day);
        // Papers are Vietnamese, whoever prints them.
        var view = await PlanView.Of(
            new Ctx(c.Work, PaperHead.Words, new HttpContextAccessor()) { Body = body },
            body,
            plan.Month
        );
        var kept = view.In.ToList();
        var period = TaskWords.Period(PaperParts.Words, WorkPeriod.OfMonth(plan.Month));
        (string, object?)[] blanks =
        [
            ("đơn vị", PaperParts.NameOf(body, office.CommitteeName)),
            ("kỳ", period),
            ("tổng số", Vn.Number(kept.Count)),
            ("đã xong", Vn.Number(kept.Count(l => l.IsDone))),
        ];
        var made = (await PaperParts.Begin(c, body, paper, issued)).Title(
            PaperParts.Words["programmepaper.title." + paper],
            PaperParts.Words["programmepaper.about." + paper, period]
        );
        PaperParts.Say(made, w, "opening", blanks);
        if (paper == ProgrammeForms.Plan)
            Items(made, kept);
        else
            Account(made, view);
        return await PaperParts.End(c, made, body, day, w, blanks);
    }

    private static void Items(PaperBuilder paper, List<PlanLine> lines)
    {
        var t = PaperParts.Words;
        if (lines.Count > 0)
            paper.Table(
                [new(6, PaperAlign.Center), new(56), new(22), new(16, PaperAlign.Center)],
                [
                    TableRow.Of(
                        t["programmepaper.no"],
                        t["programmepaper.item"],
                        t["programmepaper.who"],
                        t["programmepaper.day"]
                    ),
                ],
                lines.Select((l, i) => TableRow.Of(PaperParts.No(i), l.Title, l.Person ?? "", Vn.Day(l.On)))
            );
    }

    private static void Account(PaperBuilder paper, PlanView view)
    {
        var number = 0;
        Part(paper, ref number, "programmepaper.plan-done", view.In.Where(l => l.IsDone), l => l.Standing ?? "");
        Part(paper, ref number, "programmepaper.plan-open", view.In.Where(l => !l.IsDone), l => l.Standing ?? "");
        Part(
            paper,
            ref number,
            "programmepaper.plan-moved",
            view.Away.Where(l => l.State == PlanStates.Moved),
            l => l.Reason ?? ""
        );
        Part(
            paper,
            ref number,
            "programmepaper.plan-dropped",
            view.Away.Where(l => l.State == PlanStates.Dropped),
            l => l.Reason ?? ""
        );
        Part(paper, ref number, "programmepaper.plan-new", view.Later, l => l.Standing ?? "");
    }

    private static void Part(
        PaperBuilder paper,
        ref int number,
        string key,
        IEnumerable<PlanLine> lines,
        Func<PlanLine, string> said
    )
    {
        var some = lines.ToList();
        if (some.Count == 0)
            return;
        var t = PaperParts.Words;
        paper.Heading(1, PaperParts.Heading(ref number, key, some.Count));
        paper.Table(
            [new(6, PaperAlign.Center), new(50), new(16, PaperAlign.Center), new(28)],
            [
                TableRow.Of(
                    t["programmepaper.no"],
                    t["programmepaper.item"],
                    t["programmepaper.day"],
                    t["programmepaper.said"]
                ),
            ],
            some.Select((l, i) => TableRow.Of(PaperParts.No(i), l.Title, Vn.Day(l.On), said(l)))
        );
    }
}
