using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Settles identity and card numbers: zeros that a spreadsheet has eaten come back where nothing speaks against it.</summary>
internal sealed partial class NumberJudge
{
    private const int OldIdLength = 9;
    private const int OldCardLength = 8;

    private readonly NumberHabit identities = new();
    private readonly NumberHabit cards = new();

    internal void Learn(Draft draft)
    {
        if (Digits(draft.RawIdentity) is { } identity)
        {
            identities.Learn(identity, draft.Member);
        }

        if (Digits(draft.RawCard) is { } card)
        {
            cards.Learn(card, draft.Member);
        }
    }

    internal void Settle(Draft draft)
    {
        if (!draft.RawIdentity.IsEmpty)
        {
            Identity(draft);
        }

        if (!draft.RawCard.IsEmpty)
        {
            Card(draft);
        }
    }

    private void Identity(Draft draft)
    {
        const ImportField Field = ImportField.IdentityNumber;
        if (ReadDigits(draft, Field, draft.RawIdentity) is not { } digits)
        {
            return;
        }

        if (digits.Length == OldIdLength && draft.MayBeOldId)
        {
            draft.Member.OldIdNumber = digits;
            draft.Correct(Field, draft.RawIdentity.Text, digits, "old-id-number");
            return;
        }

        if (digits.Length == OldIdLength && Padded(draft, digits, identities) is null)
        {
            draft.Refuse(Field, "import.identity.old-nine-digits", digits);
            return;
        }

        draft.Member.IdentityNumber = Twelve(draft, Field, draft.RawIdentity.Text, digits, identities);
    }

    private void Card(Draft draft)
    {
        const ImportField Field = ImportField.CardNumber;
        if (ReadDigits(draft, Field, draft.RawCard) is not { } digits)
        {
            return;
        }

        if (digits.Length == OldCardLength)
        {
            draft.Member.CardNumber = digits;
        }
        else if (digits.Length == OldCardLength - 1 && cards.IsMostlyOfEight)
        {
            draft.Member.CardNumber = "0" + digits;
            draft.Correct(Field, draft.RawCard.Text, "0" + digits, "lost-zero");
        }
        else
        {
            draft.Member.CardNumber = Twelve(draft, Field, draft.RawCard.Text, digits, cards);
        }
    }

    private static string? Twelve(Draft draft, ImportField field, string written, string digits, NumberHabit habit)
    {
        if (digits.Length > CitizenNumber.Length || digits.Length < 7)
        {
            draft.Refuse(field, $"import.{Kind(field)}.length", digits, digits.Length);
            return null;
        }

        if (digits.Length == CitizenNumber.Length)
        {
            if (habit.IsStructured && CitizenNumber.Agrees(digits, draft.Member.Sex, draft.Member.BirthDate) == false)
            {
                draft.Warn(field, $"import.{Kind(field)}.contradicts-person", digits);
            }

            return digits;
        }

        if (Padded(draft, digits, habit) is { } padded)
        {
            draft.Correct(field, written, padded, "lost-zero");
            return padded;
        }

        draft.Refuse(field, $"import.{Kind(field)}.lost-digits", digits, digits.Length);
        return null;
    }

    /// <summary>One zero missing: unless the row contradicts. More missing: only when province, sex and birth year all agree.</summary>
    private static string? Padded(Draft draft, string digits, NumberHabit habit)
    {
        var padded = digits.PadLeft(CitizenNumber.Length, '0');
        if (padded == draft.Member.IdentityNumber)
        {
            return padded;
        }

        var agrees = CitizenNumber.Agrees(padded, draft.Member.Sex, draft.Member.BirthDate);
        if (digits.Length == CitizenNumber.Length - 1)
        {
            return !habit.IsStructured || (agrees != false && CitizenNumber.HasProvince(padded)) ? padded : null;
        }

        return habit.IsStructured && agrees == true && CitizenNumber.HasProvince(padded) ? padded : null;
    }

    private static string? ReadDigits(Draft draft, ImportField field, CellValue cell)
    {
        var digits = Digits(cell);
        if (digits is null)
        {
            var code = Scientific().IsMatch(cell.Text.Trim()) ? "lost-digits" : "not-a-number";
            draft.Refuse(field, $"import.{Kind(field)}.{code}", cell.Text.Trim());
            return null;
        }

        if (digits.Distinct().Count() == 1)
        {
            draft.Refuse(field, $"import.{Kind(field)}.not-a-number", digits);
            return null;
        }

        if (cell.Kind == CellKind.Text && digits != cell.Text)
        {
            draft.Correct(field, cell.Text, digits, digits == cell.Text.Trim() ? "trimmed" : "digits-only");
        }

        return digits;
    }

    private static string? Digits(CellValue cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        var bare = Signs().Replace(cell.Text, "");
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? bare : null;
    }

    private static string Kind(ImportField field) => field == ImportField.IdentityNumber ? "identity" : "card";

    [GeneratedRegex(@"[\s.'’‘`\u00A0\u200B\u200E\u202A\u202C\uFEFF-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[eE]\+?[0-9]{1,2}\z")]
    private static partial Regex Scientific();
}
