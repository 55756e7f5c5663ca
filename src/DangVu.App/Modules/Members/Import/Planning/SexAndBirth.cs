using DangVu.App.Modules.Members.Import.Columns;
using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Sex and birth date, which lists like to tell in one: two columns for men and women, ticked or bearing the birth year.</summary>
internal sealed class SexAndBirth(MemberTable table, CellReading cells)
{
    private readonly int? word = table.ColumnOf(ImportField.Sex);
    private readonly int? male = table.ColumnOf(ImportField.Sex, FieldPart.Male);
    private readonly int? female = table.ColumnOf(ImportField.Sex, FieldPart.Female);
    private readonly int? birth = table.ColumnOf(ImportField.BirthDate);
    private readonly int? day = table.ColumnOf(ImportField.BirthDate, FieldPart.Day);
    private readonly int? month = table.ColumnOf(ImportField.BirthDate, FieldPart.Month);
    private readonly int? year = table.ColumnOf(ImportField.BirthDate, FieldPart.Year);

    internal void Read(Draft draft)
    {
        var member = draft.Member;
        member.BirthDate = Birth(draft);
        if (word is { } column && cells.Text(draft, ImportField.Sex, column) is { } said)
        {
            Word(draft, said);
        }

        var isMale = Marked(draft, male);
        var isFemale = Marked(draft, female);
        if (isMale && isFemale)
        {
            draft.Refuse(ImportField.Sex, "import.sex.both");
        }
        else if (isMale || isFemale)
        {
            Take(draft, isMale ? "male" : "female", (isMale ? male : female)!.Value);
        }
        else if (member.Sex is null && male is null != female is null && word is null)
        {
            member.Sex = female is null ? "female" : "male";
        }
    }

    private bool Marked(Draft draft, int? column) =>
        column is { } at && !draft.Row[at].IsEmpty && draft.Row[at].Text.Trim() is not ("0" or "-" or "" or "o" or "O");

    private void Take(Draft draft, string sex, int column)
    {
        if (draft.Member.Sex is { } told && told != sex)
        {
            draft.Refuse(ImportField.Sex, "import.sex.both");
        }

        draft.Member.Sex = sex;
        if (!cells.IsTick(draft.Row, column) && draft.Member.BirthDate is null)
        {
            draft.Member.BirthDate = cells.Date(draft, ImportField.BirthDate, column);
        }
    }

    private static void Word(Draft draft, string said)
    {
        draft.Member.Sex = Fold.Words(said) switch
        {
            "nam" or "m" or "male" or "ong" or "trai" => "male",
            "nu" or "f" or "female" or "ba" or "gai" => "female",
            _ when LostLetters.AreIn(said) && LostLetters.Fits(Fold.Of(said), "nu") => "female",
            _ => null,
        };
        if (draft.Member.Sex is null)
        {
            draft.Refuse(ImportField.Sex, "import.sex.unknown", said);
        }
    }

    private PartialDate? Birth(Draft draft)
    {
        if (birth is { } whole && cells.Date(draft, ImportField.BirthDate, whole) is { } date)
        {
            return date;
        }

        if (year is null)
        {
            return null;
        }

        var parts = new[] { day, month, year }
            .Select(column => column is { } at ? draft.Row[at].Text.Trim() : "")
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count == 0 ? null : cells.DateText(draft, ImportField.BirthDate, string.Join('/', parts));
    }
}
