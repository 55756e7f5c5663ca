using System.Globalization;
using DangVu.App.Modules.Members.Contracts;

namespace DangVu.App.Demo;

/// <summary>
/// Invents the town's people: believable ages and histories, names from lists, and numbers that begin with 000, which no province has,
/// so that nobody's real number can appear.
/// </summary>
internal sealed class TownPeople(TownPreset preset)
{
    private readonly Random chance = Town.Chance("people");
    private readonly HashSet<string> taken = [preset.Secretary];
    private int number;

    internal sealed record Person(TownMember Member, object Data, DateOnly RecordedOn);

    public IReadOnlyList<Person> All(DateOnly until)
    {
        var people = new List<Person>();
        foreach (var cell in preset.Cells)
        {
            var type = cell.Kind.Replace("-cell", "", StringComparison.Ordinal);
            for (var i = 0; i < cell.Members; i++)
            {
                var isSecretary = cell.Ref == preset.SecretaryCell && i == 0;
                people.Add(Make(cell, type, i, isSecretary, until));
            }
            // Some come by transfer during the term.
            for (var i = 0; i < 2; i++)
                people.Add(
                    Make(cell, type, cell.Members + i, false, until, new DateOnly(2020, 9, 1).AddDays(chance.Next(900)))
                );
        }
        return people;
    }

    private Person Make(
        TownPreset.CellPart cell,
        string type,
        int index,
        bool isSecretary,
        DateOnly until,
        DateOnly? joins = null
    )
    {
        number++;
        var male = isSecretary || chance.NextDouble() < (type == "school" ? 0.35 : 0.58);
        var old = type is "hamlet" or "quarter";
        var age =
            isSecretary ? 48
            : old && chance.NextDouble() < 0.5 ? chance.Next(58, 84)
            : chance.Next(26, old ? 58 : 56);
        var birth = new DateOnly(2020 - age, chance.Next(1, 13), chance.Next(1, 29));
        var admittedAge = Math.Min(chance.Next(20, 38), age - 3);
        var admitted = new DateOnly(birth.Year + admittedAge, chance.Next(1, 13), chance.Next(1, 29));
        if (admitted > new DateOnly(2019, 5, 1))
            admitted = new DateOnly(2018, chance.Next(1, 13), chance.Next(1, 29));
        var recognised = admitted.AddYears(1);
        DateOnly? leaves = null;
        var leavesAs = MemberStatus.Transferred;
        // Officers (the first of each list) stay; of the others a few die or move away.
        if (joins is null && index > 6 && chance.NextDouble() < 0.045)
        {
            leaves = Town.TermStart.AddDays(chance.Next(60, 1050));
            leavesAs = age > 70 ? MemberStatus.Dead : MemberStatus.Transferred;
        }
        if (leaves >= until)
            leaves = null;
        var exempt = joins is null && leaves is null && age >= 80 && index > 6;
        var name = isSecretary ? preset.Secretary : Name(male);
        var reference = $"m{number:000}";
        var member = new TownMember(
            reference,
            name,
            male ? "male" : "female",
            birth,
            cell.Ref,
            exempt ? MemberStatus.Exempt : MemberStatus.Official,
            joins,
            leaves
        )
        {
            LeavesAs = leavesAs,
            AdmittedOn = admitted,
        };
        var start = admitted > new DateOnly(2010, 1, 1) ? admitted : new DateOnly(2010, 1, 1);
        var data = new
        {
            cellId = cell.Ref,
            on = joins ?? start,
            status = member.Status,
            how = joins is null ? "import" : "transfer-in",
            facts = new
            {
                fullName = name,
                sex = member.Sex,
                birthDate = Text(birth),
                ethnicity = "Kinh",
                religion = chance.NextDouble() < 0.86 ? "Không" : Pick(["Phật giáo", "Công giáo", "Cao Đài"]),
                identityNumber = $"000{(male ? 0 : 1)}{birth.Year % 100:00}{number:000000}",
                cardNumber = $"0001{number:00000000}",
                hometown = Pick(preset.Hometowns),
                residence = preset.Office.Place,
                occupation = Pick(preset.Occupations[type]),
                education = Pick(preset.Education),
                professionalLevel = Pick(preset.Professional),
                politicalTheory = Pick(preset.Theory),
                admittedOn = Text(admitted),
                recognisedOn = Text(recognised),
            },
        };
        return new Person(member, data, joins ?? Town.TermStart);
    }

    private string Name(bool male)
    {
        var given = male ? preset.Names.Male : preset.Names.Female;
        for (var i = 0; ; i++)
        {
            var name = $"{Pick(preset.Names.Family)} {Pick(given.Middle)} {Pick(given.Given)}";
            // A few people share a name, as in life.
            if (taken.Add(name) || i > 6)
                return name;
        }
    }

    private string Pick(IReadOnlyList<string> from) => from[chance.Next(from.Count)];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
