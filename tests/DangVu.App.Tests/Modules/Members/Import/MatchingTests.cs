using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;

namespace DangVu.App.Tests.Modules.Members.Import;

public class MatchingTests
{
    private const string Head = "Họ và tên,Ngày sinh,Số CCCD,Số thẻ,Ngày vào Đảng,Chi bộ\n";

    [Fact]
    public void The_same_list_again_changes_nothing()
    {
        const string file =
            Head
            + "Nguyễn Văn An,1960,,,,Ấp 5B\nNguyễn Văn An,1960,,,,Ấp 5B\nTrần Thị Bưởi,03/02/1970,083170000001,,,Ấp 5B\n";
        var first = Office.Csv(file);
        first.Totals.ShouldBe(new PlanTotals(3, 3, 0, 0, 0));
        var known = first
            .Rows.Select((row, at) => new KnownMember(new Guid(at, 7, 7, new byte[8]), row.Member))
            .ToArray();
        Office.Csv(file, known).Totals.ShouldBe(new PlanTotals(3, 0, 0, 3, 0));
    }

    [Fact]
    public void An_update_names_only_what_changed_and_a_blank_erases_nothing()
    {
        var known = Office.Member(
            1,
            "Trần Thị Bưởi",
            "1970-02-03",
            m => (m.IdentityNumber, m.Hometown) = ("083170000001", "Bến Tre")
        );
        var row = Office.Csv(Head + "Trần Thị Bưởi,1970,083170000001,83012345,,Trường Tiểu học", known).Rows.Single();
        row.Outcome.ShouldBe(RowOutcome.Update);
        row.MemberId.ShouldBe(known.Id);
        row.Changed.ShouldBe([ImportField.CardNumber, ImportField.Cell]);
    }

    [Fact]
    public void Matching_goes_by_card_and_by_name_with_birth_date_when_there_is_no_identity_number()
    {
        var byCard = Office.Member(1, "Trần Thị Bưởi", "1970-02-03", m => m.CardNumber = "83012345");
        var byName = Office.Member(2, "Lê Văn Hoà", "1965-05-06");
        var plan = Office.Csv(
            Head + "Trần Thị Bưởi,,083170000001,83012345,,Ấp 5B\nLE VAN HOA,06/05/1965,,,,Ấp 5B",
            byCard,
            byName
        );
        plan.Rows.Select(row => (row.MemberId, row.Outcome))
            .ShouldBe([(byCard.Id, RowOutcome.Update), (byName.Id, RowOutcome.Same)]);
        plan.Rows[1].Member.FullName.ShouldBe("Lê Văn Hoà");
    }

    [Fact]
    public void A_number_of_somebody_else_is_refused()
    {
        var known = Office.Member(
            1,
            "Trần Thị Bưởi",
            "1970-02-03",
            m => (m.IdentityNumber, m.CardNumber) = ("083170000001", "83012345")
        );
        var plan = Office.Csv(
            Head + "Lê Văn An,03/02/1960,083170000001,,,Ấp 5B\nLê Văn Ba,03/02/1961,083061000009,83012345,,Ấp 5B",
            known
        );
        plan.Rows.SelectMany(row => row.Reasons()).ShouldBe(["import.identity.conflict", "import.card.conflict"]);
    }

    [Fact]
    public void A_namesake_with_another_number_is_new()
    {
        var known = Office.Member(1, "Lê Văn An", "1960-02-03", m => m.IdentityNumber = "083060000001");
        Office
            .Csv(Head + "Lê Văn An,03/02/1960,083060000002,,,Ấp 5B", known)
            .Rows.Single()
            .Outcome.ShouldBe(RowOutcome.New);
    }

    [Fact]
    public void A_name_that_differs_in_marks_only_on_the_same_day_is_a_doubt()
    {
        var known = Office.Member(1, "Lê Văn Hòa", "1960-02-03");
        Office
            .Csv(Head + "Lê Văn Hóa,03/02/1960,,,,Ấp 5B", known)
            .Rows.Single()
            .Reasons()
            .ShouldBe(["import.duplicate.of-member"]);
    }

    [Fact]
    public void The_second_row_of_one_number_or_one_person_is_refused()
    {
        var plan = Office.Csv(
            Head
                + "Nguyễn Văn An,03/02/1960,083060000001,,,Ấp 5B\nNguyễn Văn An,03/02/1960,083060000001,,,Ấp 5B\n"
                + "Lê Văn Ba,03/02/1960,,,,Ấp 5B\nLÊ VĂN BA,03/02/1960,,,,Ấp 5B\nLê Văn Ba,03/02/1960,,,,Trường Tiểu học\n"
        );
        plan.Rows.Select(row => row.Reasons().SingleOrDefault())
            .ShouldBe([null, "import.duplicate.in-file", null, "import.duplicate.possible", null]);
    }

    [Fact]
    public void Two_people_of_one_name_and_year_stay_two()
    {
        var known = Office.Member(1, "Nguyễn Văn An", "1960", m => m.Cell = Office.School.Name);
        var plan = Office.Csv(Head + "Nguyễn Văn An,1960,,,,Ấp 5B\nNguyễn Văn An,1960,,,,Trường Tiểu học", known);
        plan.Rows.Select(row => row.Outcome).ShouldBe([RowOutcome.New, RowOutcome.Same]);
    }
}
