using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.Thread;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>Freezes a report under its number; a later change of a record no longer touches it.</summary>
internal sealed record SignReport(string Kind, DateOnly AsOf, string Number, DateOnly SignedOn)
{
    public static async Task<Result<Guid>> Handle(Work work, SignReport command)
    {
        var root = await work.Get<IBodies>().Root();
        var scope = await work.Body(root.Id, "reports.write");
        if (scope.IsRefused)
            return Result<Guid>.Refused(scope.Refusals);
        var number = Typed.Clean(command.Number);
        if (number.Length is 0 or > 30)
            return Refusal.Invalid("number", "field.required");
        if (command.SignedOn < command.AsOf)
            return Refusal.Invalid("signedOn", "field.before", command.AsOf.AddDays(-1));
        if (await work.Db.Set<Report>().AnyAsync(r => r.Number == number))
            return Refusal.Invalid("number", "report.number-taken", number);
        var words = new Texts();
        var built = await work.Get<ReportBuilder>().Build(command.Kind, command.AsOf, null, words);
        if (built.IsRefused)
            return Result<Guid>.Refused(built.Refusals);
        var data = built.Value with { Number = number };
        var json = JsonSerializer.Serialize(data.ToJson(words), Hosting.Api.Json);
        var report = new Report
        {
            Id = work.NewId(),
            BodyId = root.Id,
            Kind = command.Kind,
            Title = words["report.summary." + command.Kind, ReportPeriod.TitleArgs(command.Kind, data.Term, data.AsOf)],
            From = data.From,
            AsOf = data.AsOf,
            Number = number,
            SignedOn = command.SignedOn,
            Frozen = json,
            Checksum = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json))).ToLowerInvariant(),
        };
        work.Db.Add(report);
        await Citations.Keep(work, report, data);
        return report.Id;
    }
}

/// <summary>Words a paragraph the office's own way; empty gives the shipped words back.</summary>
internal sealed record WordReport(string Kind, string Block, string? Text)
{
    public static async Task<Result<Guid>> Handle(Work work, WordReport command)
    {
        var scope = await work.Body((await work.Get<IBodies>().Root()).Id, "reports.write");
        if (scope.IsRefused)
            return Result<Guid>.Refused(scope.Refusals);
        if (
            !ReportPeriod.Kinds.Contains(command.Kind)
            || !ReportBuilder.Outline.SelectMany(s => s.Blocks).Contains(command.Block)
        )
            return Refusal.NotFound("record.none");
        var row = await work
            .Db.Set<ReportBlock>()
            .SingleOrDefaultAsync(b => b.ReportKind == command.Kind && b.Block == command.Block);
        if (Typed.CleanOrNull(command.Text) is not { } text)
        {
            if (row is not null)
                work.Db.Remove(row);
            return scope.Value.Id;
        }
        var built = await work.Get<ReportBuilder>().Build(command.Kind, work.Today, null, new Texts());
        if (built.IsRefused)
            return Result<Guid>.Refused(built.Refusals);
        var unknown = new Wording(new Texts(), built.Value.Figures, built.Value.Compared).Unknown(text);
        if (unknown.Count > 0)
            return Refusal.Invalid("text", "report.figure-unknown", string.Join(", ", unknown));
        if (row is null)
            work.Db.Add(
                row = new ReportBlock
                {
                    Id = work.NewId(),
                    ReportKind = command.Kind,
                    Block = command.Block,
                }
            );
        row.Text = text;
        return row.Id;
    }
}
