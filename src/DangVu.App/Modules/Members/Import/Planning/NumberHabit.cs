namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>
/// What the whole numbers of a column are like: a column whose twelve-digit numbers say nothing about their owners' sex and birth year
/// cannot be held to it when a zero is missing.
/// </summary>
internal sealed class NumberHabit
{
    private int agreeing;
    private int contradicting;
    private int ofEight;
    private int all;

    internal bool IsStructured => contradicting == 0 || agreeing >= contradicting;

    /// <summary>Old cards bore eight digits; a column mostly of these may have lost a zero of an eight-digit number.</summary>
    internal bool IsMostlyOfEight => ofEight * 2 > all;

    internal void Learn(string digits, MemberValues member)
    {
        all++;
        ofEight += digits.Length == 8 ? 1 : 0;
        if (digits.Length != CitizenNumber.Length)
        {
            return;
        }

        var agrees = CitizenNumber.Agrees(digits, member.Sex, member.BirthDate);
        agreeing += agrees == true ? 1 : 0;
        contradicting += agrees == false ? 1 : 0;
    }
}
