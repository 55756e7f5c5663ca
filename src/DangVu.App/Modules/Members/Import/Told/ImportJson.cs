using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Import.Told;

/// <summary>The plan as the published JSON: one entry for each data row, with the true values.</summary>
internal static class ImportJson
{
    public static object Of(Texts t, ImportPlan plan, Guid? importId) =>
        new
        {
            rows = plan.Rows.Select(row => new
            {
                sheet = row.Sheet,
                row = row.Row,
                outcome = ImportWords.Code(row.Outcome),
                member = Member(row.Member),
                corrections = row.Corrections.Select(c => new
                {
                    field = c.Field.JsonName(),
                    from = c.From,
                    to = c.To,
                    code = c.Code,
                }),
                problems = row.Problems.Select(p => new
                {
                    field = p.Field.JsonName(),
                    code = p.Code,
                    text = ImportWords.Of(t, p),
                }),
            }),
            totals = new
            {
                read = plan.Totals.Read,
                @new = plan.Totals.New,
                update = plan.Totals.Update,
                same = plan.Totals.Same,
                refused = plan.Totals.Refused,
            },
            importId,
        };

    private static object Member(MemberValues m) =>
        new
        {
            fullName = m.FullName,
            otherName = m.OtherName,
            sex = m.Sex,
            birthDate = m.BirthDate?.ToString(),
            ethnicity = m.Ethnicity,
            religion = m.Religion,
            identityNumber = m.IdentityNumber,
            cardNumber = m.CardNumber,
            cell = m.Cell,
            hometown = m.Hometown,
            residence = m.Residence,
            admittedOn = m.AdmittedOn?.ToString(),
            recognisedOn = m.RecognisedOn?.ToString(),
            status = m.Status,
        };
}
