using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.AddMember;

/// <summary>What the register keeps of a member, as typed or imported. Dates are yyyy-MM-dd, yyyy-MM or yyyy.</summary>
internal sealed record MemberFacts(
    string FullName,
    string? Sex = null,
    string? BirthDate = null,
    string? OtherName = null,
    string? Ethnicity = null,
    string? Religion = null,
    string? IdentityNumber = null,
    string? CardNumber = null,
    string? Hometown = null,
    string? Residence = null,
    string? Occupation = null,
    string? Education = null,
    string? ProfessionalLevel = null,
    string? PoliticalTheory = null,
    string? Phone = null,
    string? AdmittedOn = null,
    string? RecognisedOn = null,
    string? Note = null
)
{
    /// <summary>The facts as the register has them, numbers in the clear: what a correction of one of them starts from.</summary>
    public static MemberFacts Of(Member m, Numbers numbers) =>
        new(
            m.FullName,
            m.Sex,
            m.BirthDate,
            m.OtherName,
            m.Ethnicity,
            m.Religion,
            numbers.Read(m.OfficeId, m.IdentityCipher),
            numbers.Read(m.OfficeId, m.CardCipher),
            m.Hometown,
            m.Residence,
            m.Occupation,
            m.Education,
            m.ProfessionalLevel,
            m.PoliticalTheory,
            m.Phone,
            m.AdmittedOn,
            m.RecognisedOn,
            m.Note
        );
}

/// <summary>Puts a member onto the list of a cell from a day.</summary>
internal sealed record AddMember(
    Guid CellId,
    DateOnly On,
    MemberFacts Facts,
    string Status = MemberStatus.Official,
    string How = "import",
    Guid? ImportId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddMember command)
    {
        var cell = await work.Body(command.CellId, "members.write", "cellId");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!cell.Value.IsCell)
            return Refusal.Invalid("cellId", "member.not-a-cell", cell.Value.Name);
        var problems = MemberRules.Check(command.Facts, command.Status, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var member = new Member
        {
            Id = work.NewId(),
            CellId = command.CellId,
            Status = command.Status,
            ImportId = command.ImportId,
        };
        if (await Fill(work, member, command.Facts) is { } taken)
            return taken;
        work.Db.Add(member);
        work.Db.Add(
            new Membership
            {
                Id = work.NewId(),
                MemberId = member.Id,
                BodyId = command.CellId,
                From = command.On,
                How = command.How,
            }
        );
        work.Db.Add(
            new StatusPeriod
            {
                Id = work.NewId(),
                MemberId = member.Id,
                Status = command.Status,
                From = command.On,
                Reason = command.How,
            }
        );
        MemberWords.Write(work, member);
        await work.Raise(new MemberJoined(member.Id, command.CellId, command.On));
        return member.Id;
    }

    /// <summary>Copies the facts; refuses numbers that another member already has.</summary>
    internal static async Task<Refusal?> Fill(Work work, Member member, MemberFacts facts)
    {
        var numbers = work.Get<Numbers>();
        var office = work.Db.OfficeId;
        if (facts.IdentityNumber is { } identity)
        {
            var digest = numbers.Digest(office, identity);
            if (await work.Db.Set<Member>().AnyAsync(m => m.IdentityDigest == digest && m.Id != member.Id))
                return Refusal.Invalid("identityNumber", "member.identity-taken");
        }
        if (facts.CardNumber is { } card)
        {
            var digest = numbers.Digest(office, card);
            if (await work.Db.Set<Member>().AnyAsync(m => m.CardDigest == digest && m.Id != member.Id))
                return Refusal.Invalid("cardNumber", "member.card-taken");
        }
        member.FullName = Typed.Clean(facts.FullName);
        member.Folded = Fold.Of(member.FullName);
        member.SortKey = VietnameseName.SortKey(member.FullName);
        member.OtherName = Typed.CleanOrNull(facts.OtherName);
        member.Sex = facts.Sex;
        member.BirthDate = facts.BirthDate;
        member.Ethnicity = Typed.CleanOrNull(facts.Ethnicity);
        member.Religion = Typed.CleanOrNull(facts.Religion);
        member.Hometown = Typed.CleanOrNull(facts.Hometown);
        member.Residence = Typed.CleanOrNull(facts.Residence);
        member.Occupation = Typed.CleanOrNull(facts.Occupation);
        member.Education = Typed.CleanOrNull(facts.Education);
        member.ProfessionalLevel = Typed.CleanOrNull(facts.ProfessionalLevel);
        member.PoliticalTheory = Typed.CleanOrNull(facts.PoliticalTheory);
        member.Phone = Typed.CleanOrNull(facts.Phone);
        member.AdmittedOn = facts.AdmittedOn;
        member.RecognisedOn = facts.RecognisedOn;
        member.Note = Typed.CleanOrNull(facts.Note);
        numbers.Identity(member, office, facts.IdentityNumber);
        numbers.Card(member, office, facts.CardNumber);
        return null;
    }
}
