using DangVu.App.Modules.Members.Import.Columns;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>
/// Finds a row's person in the register: by identity number, then card number, then name and birth date. Whoever has been found once in
/// a file is not found again by name.
/// </summary>
internal sealed class MemberMatcher
{
    private const int MostShown = 5;

    private readonly Dictionary<string, KnownMember> byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownMember> byCard = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Fold, string Birth), List<KnownMember>> byPerson = [];
    private readonly Dictionary<string, List<KnownMember>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, KnownMember> byId = [];
    private readonly HashSet<Guid> found = [];
    private readonly Verdicts? verdicts;

    internal MemberMatcher(IReadOnlyList<KnownMember> members, Verdicts? verdicts = null)
    {
        this.verdicts = verdicts;
        foreach (var member in members)
        {
            byId[member.Id] = member;
            if (member.Values.FullName is { } called)
            {
                var fold = Fold.Of(called);
                (byName.TryGetValue(fold, out var alike) ? alike : byName[fold] = []).Add(member);
            }

            Put(byIdentity, member.Values.IdentityNumber, member);
            Put(byCard, member.Values.CardNumber, member);
            if (member.Values is { FullName: { } name, BirthDate: { } birth })
            {
                var key = (Fold.Of(name), birth.ToString());
                (byPerson.TryGetValue(key, out var same) ? same : byPerson[key] = []).Add(member);
            }
        }
    }

    /// <summary>The member; null when the row is of somebody new, or is refused because nobody could tell.</summary>
    internal KnownMember? Find(Draft draft)
    {
        var member = ByNumber(draft) ?? (draft.IsRefused ? null : ByVerdict(draft) ?? ByPerson(draft));
        if (member is not null && !draft.IsRefused && !found.Add(member.Id))
        {
            draft.Refuse(ImportField.FullName, "import.duplicate.same-member");
        }

        return draft.IsRefused ? null : member;
    }

    private KnownMember? ByNumber(Draft draft)
    {
        var row = draft.Member;
        if (row.IdentityNumber is { } identity && byIdentity.TryGetValue(identity, out var owner))
        {
            if (IsSomebodyElse(row, owner.Values))
            {
                draft.Refuse(
                    ImportField.IdentityNumber,
                    "import.identity.conflict",
                    identity,
                    owner.Values.FullName ?? ""
                );
            }

            return owner;
        }

        if (row.CardNumber is not { } card || !byCard.TryGetValue(card, out owner))
        {
            return null;
        }

        var numbersDiffer =
            row.IdentityNumber is { } mine && owner.Values.IdentityNumber is { } theirs && mine != theirs;
        if (numbersDiffer || IsSomebodyElse(row, owner.Values))
        {
            draft.Refuse(ImportField.CardNumber, "import.card.conflict", card, owner.Values.FullName ?? "");
        }

        return owner;
    }

    private static bool IsSomebodyElse(MemberValues row, MemberValues known) =>
        row.FullName is { } name
        && known.FullName is { } knownName
        && Fold.Of(name) != Fold.Of(knownName)
        && (row.BirthDate is not { } birth || known.BirthDate is not { } knownBirth || !birth.AgreesWith(knownBirth));

    /// <summary>Somebody has compared this row with a member before and said that they are one.</summary>
    private KnownMember? ByVerdict(Draft draft) =>
        verdicts?.SameAs(PersonKey.Of(draft.Member)) is { } said
        && byId.TryGetValue(said, out var member)
        && !found.Contains(said)
            ? member
            : null;

    private bool AreTwo(MemberValues row, KnownMember known) => verdicts?.AreTwo(PersonKey.Of(row), known.Id) == true;

    /// <summary>
    /// Looks for whom a row that is about to be somebody new may be about after all: the very likely ones refuse it until somebody has
    /// looked, the others stand beside it as a warning.
    /// </summary>
    internal void Compare(Draft draft)
    {
        if (draft.Member.FullName is not { } name || !byName.TryGetValue(Fold.Of(name), out var namesakes))
        {
            return;
        }

        var alike = namesakes
            .Where(known => !found.Contains(known.Id) && !AreTwo(draft.Member, known))
            .Select(known => (known, Score: Likeness.Of(draft.Member, known.Values)))
            .Where(x => x.Score >= Likeness.Notable)
            .OrderByDescending(x => x.Score)
            .Take(MostShown)
            .ToList();
        if (alike.Count == 0)
        {
            return;
        }

        Show(draft, alike.Select(x => x.known));
        var (first, score) = alike[0];
        if (score >= Likeness.Doubtful)
        {
            draft.Refuse(ImportField.FullName, "import.duplicate.likely", first.Values.FullName!, score);
        }
        else
        {
            draft.Warn(ImportField.FullName, "import.duplicate.alike", first.Values.FullName!, score);
        }
    }

    private static void Show(Draft draft, IEnumerable<KnownMember> alike) =>
        draft.Resembles.AddRange(
            alike
                .Select(known => new Resemblance(
                    known.Id,
                    null,
                    null,
                    known.Values,
                    Likeness.Of(draft.Member, known.Values)
                ))
                .OrderByDescending(like => like.Score)
                .Take(MostShown)
        );

    private KnownMember? ByPerson(Draft draft)
    {
        var row = draft.Member;
        if (row is not { FullName: { } name, BirthDate: { } birth })
        {
            return null;
        }

        if (!byPerson.TryGetValue((Fold.Of(name), birth.ToString()), out var namesakes))
        {
            return null;
        }

        // Once the other person stands in the register too, each row finds its own by the usual signs.
        if (namesakes.TrueForAll(known => AreTwo(row, known)))
        {
            return null;
        }

        var open = namesakes.Where(known => !found.Contains(known.Id) && MayBe(row, known.Values)).ToList();
        var same = open.Where(known => IsNamed(name, known)).ToList();
        if (same.Count == 0 && open.Count > 0 && birth.IsWhole)
        {
            draft.Refuse(ImportField.FullName, "import.duplicate.of-member", open[0].Values.FullName ?? "");
            Show(draft, open);
            return null;
        }

        if (!birth.IsWhole)
        {
            same = same.Where(known => IsBorneOut(row, known.Values)).ToList();
        }

        if (same.Count > 1)
        {
            same = Narrowed(row, same);
        }

        if (same.Count > 1)
        {
            draft.Refuse(ImportField.FullName, "import.duplicate.several-members", same.Count);
            Show(draft, same);
            return null;
        }

        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>Numbers that both have must not differ. Old and new cards bear different numbers and prove nothing.</summary>
    private static bool MayBe(MemberValues row, MemberValues known) =>
        (row.IdentityNumber is not { } a || known.IdentityNumber is not { } b || a == b)
        && (row.CardNumber is not { } c || known.CardNumber is not { } d || c == d || c.Length != d.Length);

    private static bool IsNamed(string name, KnownMember known) =>
        PersonKey.IsBare(name) || PersonKey.Exact(name) == PersonKey.Exact(known.Values.FullName!);

    /// <summary>A name and a year are two people's easily: the day of admission or else the cell must agree.</summary>
    private static bool IsBorneOut(MemberValues row, MemberValues known) =>
        row.AdmittedOn is { } admitted && known.AdmittedOn is { } knownAdmitted
            ? admitted.AgreesWith(knownAdmitted)
            : row.Cell is null || row.Cell == known.Cell;

    /// <summary>Of several, those alike in all the row tells; else by admission; else by cell. People alike in everything are interchangeable.</summary>
    private static List<KnownMember> Narrowed(MemberValues row, List<KnownMember> several)
    {
        var unchanged = several.Where(known => Changes.Between(row, known.Values).Count == 0).ToList();
        if (unchanged.Count > 0)
        {
            return [unchanged[0]];
        }

        var admitted = several
            .Where(known => row.AdmittedOn is not null && row.AdmittedOn == known.Values.AdmittedOn)
            .ToList();
        var left = admitted.Count > 0 ? admitted : several;
        var together = left.Where(known => row.Cell is not null && row.Cell == known.Values.Cell).ToList();
        return together.Count > 0 ? together : left;
    }

    private static void Put(Dictionary<string, KnownMember> map, string? number, KnownMember member)
    {
        if (number is not null)
        {
            map.TryAdd(number, member);
        }
    }
}
