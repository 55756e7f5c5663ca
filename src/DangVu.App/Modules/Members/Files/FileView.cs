using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.Readers;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Files;

/// <summary>The page of a file: now, as at a day (?day=yyyy-MM-dd), or as it was known on a day (?known=yyyy-MM-dd).</summary>
internal static class FileView
{
    public static async Task<PageModel?> Of(Ctx c, Member member, bool own)
    {
        var t = c.T;
        var (day, known) = (Asked(c, "day"), Asked(c, "known"));
        var file = await MemberFile.Read(c.Work, t, member, day, known);
        await c.Work.Note("view", "members", member.Id);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var rules = c.Work.Get<RuleBook>();
        var home = own ? "/own/file" : "/members/" + member.Id;
        if (file.NotYet)
            return new DetailModel
            {
                Title = member.FullName,
                Lede = t["file.not-yet", Vn.Day(known)],
                Crumbs = Crumbs(t, own),
                Actions = [new(t["file.now"], home, Primary: true)],
            };
        var writes = !own && file.IsNow && c.Actor.May("members.write", (await c.Bodies.Find(member.CellId))!.Path);
        var parts = FileSheet.Of(file, FileParts.On(rules, file.Day), t, bodies, writes);
        return new DetailModel
        {
            Title = file.Member.FullName,
            Lede = Lede(file, t, bodies),
            Crumbs = Crumbs(t, own),
            Help = t["members.file.help"],
            Rules = [FileParts.Note(rules, t, file.Day)],
            Actions = Actions(c, member, own, writes, file, home),
            Sections =
            [
                .. file.Doubts.Count == 0
                    ? []
                    : new Section[] { new(t["file.doubts"]) { Text = string.Join("\n", file.Doubts) } },
                .. parts.Select(p => Section(p, t, writes ? member.Id : null)),
                .. file.Member.Note is { } note ? new Section[] { new(t["members.note"]) { Text = note } } : [],
            ],
        };
    }

    private static string Lede(MemberFile file, Texts t, Dictionary<Guid, string> bodies)
    {
        var where = file.Cell is { } cell ? bodies.GetValueOrDefault(cell.BodyId) : null;
        var status = file.Status is { } s ? t["status." + s.Status] : t["file.no-status"];
        var words = where is null ? status : $"{status} · {where}";
        return file.IsNow ? words
            : file.Known is { } known ? t["file.lede.known", Vn.Day(known), Vn.Day(file.Day), words]
            : t["file.lede.day", Vn.Day(file.Day), words];
    }

    private static IReadOnlyList<Link> Crumbs(Texts t, bool own) =>
        own ? [new(t["own.title"], "/own")] : [new(t["members.title"], "/members")];

    private static IReadOnlyList<PageAction> Actions(
        Ctx c,
        Member member,
        bool own,
        bool writes,
        MemberFile file,
        string home
    )
    {
        var t = c.T;
        var actions = new List<PageAction>();
        if (!file.IsNow)
            actions.Add(new(t["file.now"], home, Primary: true));
        if (writes)
            actions.AddRange([
                new(t["file.change"], $"{home}/history/new", Primary: true),
                new(t["members.edit"], $"{home}/edit"),
                new(t["members.set-status"], $"{home}/status"),
                new(t["members.move"], $"{home}/move"),
            ]);
        actions.Add(new(t["file.at"], home + "/at"));
        if (own && file.IsNow)
            actions.Add(new(t["request.ask"], "/own/requests/new", Primary: true));
        if (!own && file.IsNow)
            actions.Add(new(t["papers.title"], home + "/papers"));
        if (file.Known is null)
            actions.Add(
                new(t["print.title"], file.IsNow ? home + "/print" : $"{home}/print?day={PartialDay.Text(file.Day)}")
            );
        if (!own && c.Actor.May(ReaderPages.Permission))
            actions.Add(new(t["readers.title"], home + "/readers"));
        if (writes && (member.IdentityEnd is not null || member.CardEnd is not null))
            actions.Add(new(t["members.reveal"], $"{home}/reveal"));
        return actions;
    }

    private static Section Section(FilePart part, Texts t, Guid? writeIn)
    {
        var facts = part.Facts.Where(f => !string.IsNullOrEmpty(f.Value)).ToList();
        return new Section(part.Title)
        {
            Text = facts.Count + part.Lines.Count == 0 ? t["file.empty"] : null,
            Facts = [.. facts.Select(f => (f.Label, (Cell)f.Value))],
            Table = part.Lines.Count == 0 ? null : Lines(part, t),
            Actions =
                writeIn is not { } id ? []
                : part.Code == "party"
                    ?
                    [
                        new(t["file.add-line"], $"/members/{id}/history/new?part={part.Code}"),
                        new(t["badges.record"], $"/members/{id}/badges/new"),
                        new(t["file.record"], $"/members/{id}/record"),
                    ]
                : [new(t["file.add-line"], $"/members/{id}/history/new?part={part.Code}")],
        };
    }

    /// <summary>The lines of a part; which entry of the part a line is of is said only where a part has several.</summary>
    private static Table Lines(FilePart part, Texts t)
    {
        var kinds = part.Lines.Any(l => !string.IsNullOrEmpty(l.Kind));
        return new Table(
            [
                new(t["members.what"]),
                new(t["from"]),
                new(t["to"]),
                .. kinds ? new Column[] { new(t["file.kind"]) } : [],
            ],
            [
                .. part.Lines.Select(l =>
                    (IReadOnlyList<Cell>)
                        [new Cell(l.What, l.Href, Sub: l.Sub), l.Since, l.Until, .. kinds ? new Cell[] { l.Kind } : []]
                ),
            ]
        );
    }

    private static DateOnly? Asked(Ctx c, string name) =>
        c.Query(name) is { } text && FormReader.TryDate(text, out var day) ? day : null;

    public static async Task<FormModel?> ShowAt(Ctx c)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.read");
        return member is null ? null : AtForm(c, member, "/members/" + member.Id);
    }

    public static async Task<Result<string>> PostAt(Ctx c, FormReader form)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.read");
        return member is null ? Refusal.NotFound("record.none") : At(form, "/members/" + member.Id);
    }

    internal static FormModel AtForm(Ctx c, Member member, string home) =>
        new()
        {
            Title = c.T["file.at"],
            Lede = member.FullName,
            Crumbs = [new(member.FullName, home)],
            Help = c.T["file.at.help"],
            Fields =
            [
                new("day", c.T["file.at.day"], FieldKind.Date) { Hint = c.T["file.at.day.hint"] },
                new("known", c.T["file.at.known"], FieldKind.Date) { Hint = c.T["file.at.known.hint"] },
            ],
            Submit = c.T["file.at.go"],
            Cancel = home,
        };

    internal static Result<string> At(FormReader form, string home)
    {
        var day = form.OptionalDate("day");
        var known = form.OptionalDate("known");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        if (day is null && known is null)
            return Refusal.Invalid("day", "file.some-day");
        var query = new[] { ("day", day), ("known", known) }
            .Where(q => q.Item2 is not null)
            .Select(q => $"{q.Item1}={PartialDay.Text(q.Item2!.Value)}");
        return $"{home}?{string.Join('&', query)}";
    }
}
