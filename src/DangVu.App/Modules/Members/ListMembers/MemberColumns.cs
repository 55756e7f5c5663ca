using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>What a list's cell is made from: the row, and what is looked up once for the page.</summary>
internal sealed record LineContext(
    Texts T,
    MemberScope Scope,
    ILookup<Guid, string> Offices,
    IReadOnlyDictionary<Guid, MemberRecord> Records,
    ILookup<Guid, int> Badges,
    IReadOnlyDictionary<Guid, PartyAge> Interrupted
)
{
    public MemberRecord? Record(MemberLine line) => Records.GetValueOrDefault(line.Id);

    /// <summary>Full years by the rule of the list's day.</summary>
    public int? PartyYears(MemberLine line) =>
        Interrupted.GetValueOrDefault(line.Id) is { } age ? age.On(Scope.Day).Years
        : line.PartyStart is { } start ? new PartyAge(PartialDay.Latest(start), [], false).On(Scope.Day).Years
        : null;
}

/// <summary>A column that a list of members can have.</summary>
internal sealed record MemberColumn(string Name, string TextKey, Func<MemberLine, LineContext, Cell> Show)
{
    /// <summary>Whether the list can stand in its order.</summary>
    public bool Sorts => MemberFields.Find(Name) is not null;
}

internal static class MemberColumns
{
    public static readonly IReadOnlyList<MemberColumn> All =
    [
        new("birth", "members.birth", (m, _) => Vn.Partial(m.Birth)),
        new("age", "members.age", (m, x) => Number(Ages.Of(m.Birth, x.Scope.Day))),
        new("sex", "members.sex", (m, x) => m.Sex is null ? "" : x.T["sex." + m.Sex]),
        new("cell", "members.cell", (m, x) => x.Scope.Names.GetValueOrDefault(m.CellId)),
        new("offices", "members.offices", (m, x) => string.Join("; ", x.Offices[m.Id])),
        new("admitted", "members.admitted", (m, _) => Vn.Partial(m.Admitted)),
        new("recognised", "members.recognised", (m, _) => Vn.Partial(m.Recognised)),
        new("party-age", "members.party-age", (m, x) => Number(x.PartyYears(m))),
        new("badges", "badges.title", (m, x) => string.Join(", ", x.Badges[m.Id].Order())),
        new("status", "members.status", (m, x) => x.T["status." + m.Status]),
        Plain("other-name"),
        Plain("ethnicity"),
        Plain("religion"),
        Plain("hometown"),
        Plain("birth-place"),
        Plain("residence"),
        Plain("occupation"),
        Plain("position"),
        Plain("education"),
        Plain("professional"),
        Plain("theory"),
        new("phone", "members.phone", (m, _) => m.Phone),
        new("identity", "members.identity", (m, _) => Numbers.Masked(m.IdentityEnd)),
        new("card", "members.card", (m, _) => Numbers.Masked(m.CardEnd)),
        new("card-given", "members.card-given", (m, _) => FileSheet.Join(m.CardPlace, Vn.Partial(m.CardDate))),
        Recorded("record-number", "file.record-number", r => r.RecordNumber),
        Recorded("union", "file.union", r => FileSheet.Join(Vn.Partial(r.UnionOn), r.UnionPlace)),
        Recorded(
            "admission-decision",
            "file.admission-decision",
            r => FileSheet.Join(r.AdmissionDecision, Vn.Partial(r.AdmissionDecidedOn))
        ),
        Recorded("admission-place", "file.admission-place", r => r.AdmissionPlace),
        Recorded("introducers", "file.introducers", r => r.Introducers),
        Recorded("recognition-decision", "file.recognition-decision", r => r.RecognitionDecision),
        Recorded("hired", "file.hired", r => Vn.Partial(r.HiredOn)),
        Plain("note"),
    ];

    public static readonly IReadOnlyList<string> Usual = ["birth", "sex", "cell", "admitted", "status"];

    /// <summary>The columns of "a,b,c", in their own order; the usual ones when none is known.</summary>
    public static IReadOnlyList<MemberColumn> Of(string? text)
    {
        var names = text?.Split(',') ?? [];
        var chosen = All.Where(x => names.Contains(x.Name)).ToList();
        return chosen.Count > 0 ? chosen : [.. All.Where(x => Usual.Contains(x.Name))];
    }

    /// <summary>The columns that are read from the record beside the register.</summary>
    public static bool FromRecord(MemberColumn column) => Records.Contains(column.Name);

    private static HashSet<string> Records { get; } =
    ["record-number", "union", "admission-decision", "admission-place", "introducers", "recognition-decision", "hired"];

    private static MemberColumn Recorded(string name, string key, Func<MemberRecord, string?> of) =>
        new(name, key, (m, x) => x.Record(m) is { } record ? of(record) : "");

    private static MemberColumn Plain(string name) =>
        new(name, MemberFields.Find(name)!.TextKey, (m, _) => m.Known(name));

    private static Cell Number(int? years) => years is { } n ? Cell.Of(n) : "";
}
