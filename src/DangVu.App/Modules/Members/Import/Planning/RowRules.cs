using DangVu.App.Modules.Members.Import.Columns;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>What must hold within one row. A date known to the year only is refused only when no day of it will do.</summary>
internal sealed class RowRules(MemberTable table, ImportContext context)
{
    private static readonly ImportField[] Dates =
    [
        ImportField.BirthDate,
        ImportField.CardDate,
        ImportField.AdmittedOn,
        ImportField.RecognisedOn,
        ImportField.LeftOn,
    ];

    private static readonly ImportField[] Expected =
    [
        ImportField.BirthDate,
        ImportField.Sex,
        ImportField.IdentityNumber,
        ImportField.AdmittedOn,
    ];

    /// <summary>Years after which nobody is still on probation; no rule's number, only what decides between two words.</summary>
    internal const int LongestProbationInSight = 2;

    private readonly ImportField[] expected = Expected.Where(table.Has).ToArray();
    private readonly bool tellsRecognition = table.Has(ImportField.RecognisedOn);

    internal void Check(Draft draft)
    {
        var member = draft.Member;
        foreach (var field in Dates)
        {
            if (DateOf(member, field) is { } date && date.Earliest > context.AsOf)
            {
                draft.Refuse(field, "import.date.future", VietnameseDates.Screen(date));
            }
        }

        Order(draft);
        Ages(draft);
        Status(draft);
        if (draft.IsRefused)
        {
            return;
        }

        foreach (var field in expected.Where(field => member[field] is null))
        {
            draft.Warn(field, $"import.{field.JsonName()}.missing");
        }
    }

    private static void Order(Draft draft)
    {
        var member = draft.Member;
        if (
            member is { AdmittedOn: { } admitted, RecognisedOn: { } recognised }
            && recognised.Latest < admitted.Earliest
        )
        {
            draft.Refuse(ImportField.RecognisedOn, "import.recognised.before-admission");
        }

        if (member is { AdmittedOn: { } joined, LeftOn: { } left } && left.Latest < joined.Earliest)
        {
            draft.Refuse(ImportField.LeftOn, "import.left.before-admission");
        }

        if (member is { AdmittedOn: { } entered, CardDate: { } card } && card.Latest < entered.Earliest)
        {
            draft.Warn(ImportField.CardDate, "import.card.before-admission");
        }
    }

    private void Ages(Draft draft)
    {
        if (draft.Member.BirthDate is not { } birth || birth.Earliest > context.AsOf)
        {
            return;
        }

        if (birth.Latest < context.AsOf.AddYears(-context.Limits.OldestAge))
        {
            draft.Refuse(ImportField.BirthDate, "import.birth.too-old", VietnameseDates.Screen(birth));
        }

        var ofAge = birth.Earliest.AddYears(context.Limits.AdmissionAge);
        if (draft.Member.AdmittedOn is { } admitted && admitted.Latest < ofAge)
        {
            draft.Refuse(ImportField.AdmittedOn, "import.admission.under-age", context.Limits.AdmissionAge);
        }
    }

    /// <summary>"Active", or no word at all, leaves official or probationary to the dates.</summary>
    private void Status(Draft draft)
    {
        var member = draft.Member;
        if (member is { Status: MemberStatusWords.Probationary, RecognisedOn: not null })
        {
            draft.Refuse(ImportField.Status, "import.status.contradicts-recognition");
            return;
        }

        if (member.Status is not (null or MemberStatusWords.Active))
        {
            return;
        }

        var wasActive = member.Status is not null;
        member.Status = null;
        if (member.RecognisedOn is not null)
        {
            member.Status = MemberStatusWords.Official;
        }
        else if (member.AdmittedOn is { } admitted && tellsRecognition)
        {
            if (admitted.Latest.AddYears(LongestProbationInSight) >= context.AsOf)
            {
                member.Status = MemberStatusWords.Probationary;
            }
            else
            {
                draft.Warn(ImportField.RecognisedOn, "import.recognised.missing");
            }
        }
        else if (wasActive && !draft.IsRefused)
        {
            draft.Warn(ImportField.Status, "import.status.unclear");
        }
    }

    private static PartialDate? DateOf(MemberValues member, ImportField field) =>
        field switch
        {
            ImportField.BirthDate => member.BirthDate,
            ImportField.CardDate => member.CardDate,
            ImportField.AdmittedOn => member.AdmittedOn,
            ImportField.RecognisedOn => member.RecognisedOn,
            ImportField.LeftOn => member.LeftOn,
            _ => null,
        };
}
