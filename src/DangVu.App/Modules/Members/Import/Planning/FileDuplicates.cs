using DangVu.App.Modules.Members.Import.Columns;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Finds rows that tell of someone an earlier row of the same file has told of. Refused rows count for nothing.</summary>
internal sealed class FileDuplicates(Verdicts? verdicts = null)
{
    private readonly Dictionary<string, Draft> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Draft> cards = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Birth, Guid? Cell), List<Draft>> people = [];

    internal void Check(Draft draft)
    {
        if (draft.IsRefused)
        {
            return;
        }

        var member = draft.Member;
        Number(draft, identities, ImportField.IdentityNumber, member.IdentityNumber);
        Number(draft, cards, ImportField.CardNumber, member.CardNumber);
        if (draft.IsRefused || member is not { FullName: { } name, BirthDate: { IsWhole: true } birth })
        {
            return;
        }

        var key = (PersonKey.Exact(name), birth.ToString(), draft.Cell?.Id);
        if (!people.TryGetValue(key, out var namesakes))
        {
            people[key] = [draft];
            return;
        }

        if (namesakes.Find(other => !AreTwoPeople(member, other.Member)) is { } first)
        {
            if (verdicts?.AreTwo(PersonKey.Of(member), null) == true)
            {
                namesakes.Add(draft);
                return;
            }

            draft.Refuse(ImportField.FullName, "import.duplicate.possible", first.Sheet, first.Row.Number);
            draft.Resembles.Add(
                new(null, first.Sheet, first.Row.Number, first.Member, Likeness.Of(member, first.Member))
            );
            return;
        }

        namesakes.Add(draft);
    }

    /// <summary>Two numbers that differ make two people; anything less leaves a doubt.</summary>
    private static bool AreTwoPeople(MemberValues one, MemberValues other) =>
        (one.IdentityNumber is { } a && other.IdentityNumber is { } b && a != b)
        || (one.CardNumber is { } c && other.CardNumber is { } d && c != d);

    private static void Number(Draft draft, Dictionary<string, Draft> seen, ImportField field, string? number)
    {
        if (number is null || seen.TryAdd(number, draft))
        {
            return;
        }

        var first = seen[number];
        draft.Refuse(field, "import.duplicate.in-file", number, first.Sheet, first.Row.Number);
    }
}
