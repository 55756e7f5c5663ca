using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation;

/// <summary>Opens an empty office: the grassroots organisation itself and, where given, its term.</summary>
internal sealed record FoundOffice(
    string Name,
    string? Place = null,
    string? Superior = null,
    string? CommitteeName = null,
    string? Term = null,
    DateOnly? TermFrom = null,
    DateOnly? TermTo = null,
    DateOnly? DemoDay = null,
    DateOnly? FoundedOn = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, FoundOffice command)
    {
        var name = Typed.Clean(command.Name);
        if (name.Length == 0)
            return Refusal.Invalid("name", "field.required");
        work.Db.Add(
            new Office
            {
                Id = work.Db.OfficeId,
                Name = name,
                Place = command.Place is null ? null : Typed.Clean(command.Place),
                Superior = command.Superior,
                CommitteeName = command.CommitteeName ?? CommitteeOf(name),
                DemoDay = command.DemoDay,
            }
        );
        var root = new PartyBody
        {
            Id = work.NewId(),
            Kind = BodyKinds.Grassroots,
            Name = name,
            Folded = Fold.Of(name),
            Path = "0001.",
            Position = 1,
            FoundedOn = command.FoundedOn,
        };
        work.Db.Add(root);
        work.Db.Add(
            new BodyHistory
            {
                Id = work.NewId(),
                BodyId = root.Id,
                Name = name,
                Kind = root.Kind,
                From = command.FoundedOn,
            }
        );
        if (command.Term is { } label)
        {
            var term = await OpenTerm.Handle(work, new OpenTerm(label, command.TermFrom, command.TermTo));
            if (term.IsRefused)
                return term;
        }
        return root.Id;
    }

    /// <summary>"Đảng bộ thị trấn X" signs as "Đảng ủy thị trấn X".</summary>
    internal static string CommitteeOf(string name) =>
        name.StartsWith("Đảng bộ", StringComparison.OrdinalIgnoreCase)
            ? "Đảng ủy" + name["Đảng bộ".Length..]
            : "Đảng ủy " + name;
}

/// <summary>Opens a term; without days it runs from 1 July of the first year to 30 June of the last.</summary>
internal sealed record OpenTerm(string Label, DateOnly? From = null, DateOnly? To = null)
{
    public static Task<Result<Guid>> Handle(Work work, OpenTerm command)
    {
        var years = command.Label.Trim().Split('-', '–');
        if (
            years.Length != 2
            || !int.TryParse(years[0], out var first)
            || !int.TryParse(years[1], out var last)
            || first is < 1930 or > 2200
            || last <= first
            || last > first + 10
        )
            return Task.FromResult<Result<Guid>>(Refusal.Invalid("term", "term.label", command.Label));
        var from = command.From ?? new DateOnly(first, 7, 1);
        var to = command.To ?? new DateOnly(last, 6, 30);
        if (to <= from)
            return Task.FromResult<Result<Guid>>(Refusal.Invalid("term", "term.days"));
        var term = new Domain.Term
        {
            Id = work.NewId(),
            Label = $"{first}-{last}",
            From = from,
            To = to,
        };
        work.Db.Add(term);
        return Task.FromResult<Result<Guid>>(term.Id);
    }
}
